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

/** All that was ever answered of one subject, the latest first. */
export const findAnswers = (db: Db, { kind, id }: Subject): Promise<ContradictionRow[]> =>
  db
    .selectFrom('contradiction')
    .selectAll()
    .where('subjectKind', '=', kind)
    .where('subjectId', '=', id)
    .orderBy('answeredAt', 'desc')
    .orderBy('id', 'desc')
    .limit(1000)
    .execute()

export const insertAnswer = (trx: Db, row: Insertable<ContradictionTable>) =>
  trx.insertInto('contradiction').values(row).returningAll().executeTakeFirstOrThrow()
