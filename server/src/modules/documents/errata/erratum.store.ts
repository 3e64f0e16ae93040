import type { Insertable, Kysely } from 'kysely'
import type { Database } from '#database'
import { platformErrors } from '#platform/errors'
import type { DocumentErratumTable } from './erratum.table.ts'
import type { ErratumRow } from './erratum.ts'

type Db = Kysely<Database>

export const insertErratum = (trx: Db, row: Insertable<DocumentErratumTable>): Promise<ErratumRow> =>
  trx.insertInto('documentErratum').values(row).returningAll().executeTakeFirstOrThrow()

/** All that was said to be wrong in a document, in the order it was said. */
export const findErrata = (db: Db, documentId: string): Promise<ErratumRow[]> =>
  db
    .selectFrom('documentErratum')
    .selectAll()
    .where('documentId', '=', documentId)
    .orderBy('recordedAt')
    .orderBy('id')
    .execute()

/** What was wrong in a version and has been checked: it stands on everything printed of it. */
export const findConfirmed = (db: Db, documentId: string, number: number): Promise<ErratumRow[]> =>
  db
    .selectFrom('documentErratum')
    .selectAll()
    .where('documentId', '=', documentId)
    .where('number', '=', number)
    .where('state', '=', 'counted')
    .orderBy('countedAt')
    .orderBy('id')
    .execute()

export async function getErratum(db: Db, id: string): Promise<ErratumRow> {
  const row = await db.selectFrom('documentErratum').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw platformErrors.NOT_FOUND()
  return row
}
