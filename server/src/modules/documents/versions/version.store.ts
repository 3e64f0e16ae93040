import { type Insertable, type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { platformErrors } from '#platform/errors'
import type { DocumentVersionTable } from '../document.table.ts'
import type { VersionHead, VersionRow } from './version.ts'

type Db = Kysely<Database>

export const insertVersion = (trx: Db, row: Insertable<DocumentVersionTable>) =>
  trx.insertInto('documentVersion').values(row).execute()

/** Every version of a document, the latest first, without the whole of what each froze. */
export async function findVersions(db: Db, documentId: string): Promise<VersionHead[]> {
  const { rows } = await sql<VersionHead>`
    select document_id, number, digest, note, read_at, handed_in_by, handed_in_by_name, frozen_by, frozen_by_name,
      frozen_at, revoked_at, revoked_by_name, revoked_because
    from document_version where document_id = ${documentId}::uuid order by number desc`.execute(db)
  return rows
}

export async function getVersion(db: Db, documentId: string, number: number): Promise<VersionRow> {
  const row = await db
    .selectFrom('documentVersion')
    .selectAll()
    .where('documentId', '=', documentId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (!row) throw platformErrors.NOT_FOUND()
  return row
}

/** The number of the version that stands; undefined where none was ever frozen, or all were taken back. */
export async function findCurrent(db: Db, documentId: string): Promise<number | undefined> {
  const standing = (await findVersions(db, documentId)).find(({ revokedAt }) => revokedAt === null)
  return standing?.number
}

/** Takes versions back, from a number on; they stay as they were signed. */
export const revokeVersions = (
  trx: Db,
  documentId: string,
  from: number,
  revoked: { revokedAt: Date; revokedByName: string; revokedBecause: string },
) =>
  trx
    .updateTable('documentVersion')
    .set(revoked)
    .where('documentId', '=', documentId)
    .where('number', '>=', from)
    .where('revokedAt', 'is', null)
    .execute()
