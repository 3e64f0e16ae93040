import type { Insertable, Kysely } from 'kysely'
import type { Database } from '#database'
import type { RegisterApartTable } from './alike.table.ts'

type Db = Kysely<Database>

export const findApart = (db: Db, id: string) =>
  db.selectFrom('registerApart').selectAll().where('id', '=', id).executeTakeFirst()

export async function insertApart(trx: Db, said: Insertable<RegisterApartTable>): Promise<string> {
  const { id } = await trx.insertInto('registerApart').values(said).returning('id').executeTakeFirstOrThrow()
  return id
}

export const deleteApart = (trx: Db, id: string) =>
  trx.deleteFrom('registerApart').where('id', '=', id).execute()
