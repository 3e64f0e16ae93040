import { type Kysely, sql, type Updateable } from 'kysely'
import type { Database } from '#database'
import { platformErrors } from '#platform/errors'
import type { CollectionSheetTable } from '../collection.table.ts'
import type { SheetRow } from './sheet.ts'

type Db = Kysely<Database>

export const findSheet = (db: Db, id: string): Promise<SheetRow | undefined> =>
  db.selectFrom('collectionSheet').selectAll().where('id', '=', id).executeTakeFirst()

export async function getSheet(db: Db, id: string): Promise<SheetRow> {
  const row = await findSheet(db, id)
  if (!row) throw platformErrors.NOT_FOUND()
  return row
}

export const updateSheet = (
  trx: Db,
  id: string,
  change: Updateable<CollectionSheetTable>,
): Promise<SheetRow> =>
  trx.updateTable('collectionSheet').set(change).where('id', '=', id).returningAll().executeTakeFirstOrThrow()

/** What queues say of these sheets: what they belong to, until when, and how much of them is filled in. */
export async function findSheetHeads(db: Db, ids: readonly string[]) {
  const { rows } = await sql<{ id: string; title: string; period: string; answered: number }>`
    select s.id, c.title, c.period,
      (select count(*) from jsonb_each(s."values") v where v.value not in ('null', '""', '[]'))::int as answered
    from collection_sheet s join collection c on c.id = s.collection_id
    where s.id = any(${[...ids]}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

/** The sheet of a unit in a collection. */
export const findSheetOf = (db: Db, collectionId: string, organizationId: number) =>
  db
    .selectFrom('collectionSheet')
    .selectAll()
    .where('collectionId', '=', collectionId)
    .where('organizationId', '=', organizationId)
    .executeTakeFirst()

/** How many seconds a sheet cost so far. */
export async function secondsOf(db: Db, id: string): Promise<number> {
  const { seconds } = await db
    .selectFrom('collectionMinutes')
    .select(sql<number>`coalesce(sum(seconds), 0)::int`.as('seconds'))
    .where('sheetId', '=', id)
    .executeTakeFirstOrThrow()
  return seconds
}
