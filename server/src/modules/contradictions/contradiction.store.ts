import type { Insertable, Kysely, Selectable } from 'kysely'
import type { Database } from '#database'
import type { ContradictionTable } from './contradiction.table.ts'

type Db = Kysely<Database>
export type ContradictionRow = Selectable<ContradictionTable>

/** What was looked over: a form, the year of a unit. */
export interface Subject {
  kind: string
  id: string
}

/** The last answer to each contradiction of one subject. */
export const findAnswers = (db: Db, { kind, id }: Subject): Promise<ContradictionRow[]> =>
  db
    .selectFrom('contradiction')
    .distinctOn('key')
    .selectAll()
    .where('subjectKind', '=', kind)
    .where('subjectId', '=', id)
    .orderBy('key')
    .orderBy('answeredAt', 'desc')
    .orderBy('id', 'desc')
    .execute()

export const insertAnswer = (trx: Db, row: Insertable<ContradictionTable>) =>
  trx.insertInto('contradiction').values(row).returningAll().executeTakeFirstOrThrow()
