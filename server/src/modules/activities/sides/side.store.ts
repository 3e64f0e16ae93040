import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { SideRow } from './side.ts'

type Db = Kysely<Database>

export const findSide = (db: Db, id: string): Promise<SideRow | undefined> =>
  db.selectFrom('sessionSide').selectAll().where('id', '=', id).executeTakeFirst()

/** The sides of a session that are not withdrawn. */
export const findSides = (db: Db, sessionId: string): Promise<SideRow[]> =>
  db
    .selectFrom('sessionSide')
    .selectAll()
    .where('sessionId', '=', sessionId)
    .where('state', '<>', 'withdrawn')
    .orderBy('id')
    .execute()

export type NewSide = Pick<
  SideRow,
  | 'sessionId'
  | 'unitId'
  | 'hosts'
  | 'day'
  | 'checkAt'
  | 'recordedBy'
  | 'recordedAt'
  | 'submittedBy'
  | 'submittedAt'
  | 'acceptedBy'
>

export const insertSide = (trx: Db, row: NewSide): Promise<SideRow> =>
  trx
    .insertInto('sessionSide')
    .values({ ...row, checksLeft: 1, countedAt: null })
    .returningAll()
    .executeTakeFirstOrThrow()

/** A session that leaves the totals has no sides any more; what was asked of them is asked anew. */
export const deleteSides = (trx: Db, sessionId: string) =>
  trx.deleteFrom('sessionSide').where('sessionId', '=', sessionId).execute()
