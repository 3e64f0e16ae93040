import { type Insertable, type Kysely, sql, type Updateable } from 'kysely'
import type { Database } from '#database'
import { platformErrors } from '#platform/errors'
import type { DocumentSectionTable } from '../document.table.ts'
import type { SectionRow } from './section.ts'

type Db = Kysely<Database>

/** The sections of a document in their order. */
export const findSections = (db: Db, documentId: string): Promise<SectionRow[]> =>
  db
    .selectFrom('documentSection')
    .selectAll()
    .where('documentId', '=', documentId)
    .orderBy('position')
    .execute()

export async function insertSections(
  trx: Db,
  rows: readonly Insertable<DocumentSectionTable>[],
): Promise<void> {
  if (rows.length > 0) await trx.insertInto('documentSection').values(rows).execute()
}

/** A section held for a change; a second one waits here. */
export async function lockSection(trx: Db, documentId: string, key: string): Promise<SectionRow> {
  const row = await trx
    .selectFrom('documentSection')
    .selectAll()
    .where('documentId', '=', documentId)
    .where('key', '=', key)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw platformErrors.NOT_FOUND()
  return row
}

export const updateSection = (
  trx: Db,
  { documentId, key }: Pick<SectionRow, 'documentId' | 'key'>,
  change: Updateable<DocumentSectionTable>,
): Promise<SectionRow> =>
  trx
    .updateTable('documentSection')
    .set(change)
    .where('documentId', '=', documentId)
    .where('key', '=', key)
    .returningAll()
    .executeTakeFirstOrThrow()

/** Makes room behind a place for one more. */
export const moveBehind = (trx: Db, documentId: string, position: number) =>
  trx
    .updateTable('documentSection')
    .set({ position: sql`position + 1` })
    .where('documentId', '=', documentId)
    .where('position', '>', position)
    .execute()

export const deleteSection = (trx: Db, { documentId, key }: Pick<SectionRow, 'documentId' | 'key'>) =>
  trx.deleteFrom('documentSection').where('documentId', '=', documentId).where('key', '=', key).execute()
