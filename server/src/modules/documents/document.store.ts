import type { Insertable, Kysely, Updateable } from 'kysely'
import { sql } from 'kysely'
import type { Database } from '#database'
import { platformErrors } from '#platform/errors'
import type { DocumentTable } from './document.table.ts'
import type { DocumentRow } from './document.ts'

type Db = Kysely<Database>

export const findDocument = (db: Db, id: string): Promise<DocumentRow | undefined> =>
  db.selectFrom('document').selectAll().where('id', '=', id).executeTakeFirst()

export async function getDocument(db: Db, id: string): Promise<DocumentRow> {
  const row = await findDocument(db, id)
  if (!row) throw platformErrors.NOT_FOUND()
  return row
}

export const insertDocument = (trx: Db, row: Insertable<DocumentTable>): Promise<DocumentRow> =>
  trx.insertInto('document').values(row).returningAll().executeTakeFirstOrThrow()

export const updateDocument = (
  trx: Db,
  id: string,
  change: Updateable<DocumentTable>,
): Promise<DocumentRow> =>
  trx.updateTable('document').set(change).where('id', '=', id).returningAll().executeTakeFirstOrThrow()

export const deleteDocument = (trx: Db, id: string) =>
  trx.deleteFrom('document').where('id', '=', id).execute()

/** What these documents are called. */
export const findDocumentHeads = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('document')
    .select(['id', 'title', 'period', 'organizationId', 'state'])
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute()
