import { type Insertable, type Kysely, sql, type Updateable } from 'kysely'
import type { Database } from '#database'
import { platformErrors } from '#platform/errors'
import type { CollectionTable } from './collection.table.ts'
import type { CollectionRow } from './collection.ts'

type Db = Kysely<Database>

export const findCollection = (db: Db, id: string): Promise<CollectionRow | undefined> =>
  db.selectFrom('collection').selectAll().where('id', '=', id).executeTakeFirst()

export async function getCollection(db: Db, id: string): Promise<CollectionRow> {
  const row = await findCollection(db, id)
  if (!row) throw platformErrors.NOT_FOUND()
  return row
}

/** The same held for a change; a second one waits here. */
export async function lockCollection(trx: Db, id: string): Promise<CollectionRow> {
  const row = await trx
    .selectFrom('collection')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw platformErrors.NOT_FOUND()
  return row
}

export const insertCollection = (trx: Db, row: Insertable<CollectionTable>): Promise<CollectionRow> =>
  trx.insertInto('collection').values(row).returningAll().executeTakeFirstOrThrow()

/** Writes a change as the next version. */
export const updateCollection = (
  trx: Db,
  { id, version }: Pick<CollectionRow, 'id' | 'version'>,
  change: Updateable<CollectionTable>,
): Promise<CollectionRow> =>
  trx
    .updateTable('collection')
    .set({ ...change, version: version + 1 })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

/** A sheet for each unit, under the name it has now. */
export async function insertSheets(
  trx: Db,
  collectionId: string,
  units: readonly number[],
  at: Date,
): Promise<void> {
  await sql`
    insert into collection_sheet (collection_id, organization_id, first_organization_id, asked_as, recorded_at)
    select ${collectionId}::uuid, o.id, o.id, o.name, ${at} from organization o
    where o.id = any(${[...units]}::int[]) order by o.id`.execute(trx)
}

/** Ends every sheet that nobody handed in; answers how many there were. */
export async function endOpenSheets(trx: Db, collectionId: string): Promise<number> {
  const { rows } = await sql`
    update collection_sheet set state = 'withdrawn', ended = 'collection-closed', version = version + 1
    where collection_id = ${collectionId}::uuid and state in ('draft', 'returned') returning id`.execute(trx)
  return rows.length
}
