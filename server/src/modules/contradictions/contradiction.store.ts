import type { Insertable, Kysely, Selectable } from 'kysely'
import type { Database } from '#database'
import type { ContradictionTable } from './contradiction.table.ts'
import type { Subject } from './subject.ts'

type Db = Kysely<Database>
export type ContradictionRow = Selectable<ContradictionTable>

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
