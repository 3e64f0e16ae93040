import type { Insertable, Kysely, Selectable } from 'kysely'
import type { Database } from '#database'
import type { Subject } from '../subject.ts'
import type { AssignmentEnd, ContradictionAssignmentTable } from './assignment.table.ts'

type Db = Kysely<Database>
export type AssignmentRow = Selectable<ContradictionAssignmentTable>

/** The last assignment of each matter of a subject that is open, or whose person left: the others are history. */
export async function findAssignments(db: Db, { kind, id }: Subject): Promise<AssignmentRow[]> {
  const rows = await db
    .selectFrom('contradictionAssignment')
    .distinctOn('matter')
    .selectAll()
    .where('subjectKind', '=', kind)
    .where('subjectId', '=', id)
    .orderBy('matter')
    .orderBy('assignedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.filter(({ ended }) => ended === null || ended === 'lapsed')
}

export const findAssignment = (db: Db, id: string): Promise<AssignmentRow | undefined> =>
  db.selectFrom('contradictionAssignment').selectAll().where('id', '=', id).executeTakeFirst()

/** Writes that somebody is asked; undefined where somebody was asked meanwhile. */
export const insertAssignment = (trx: Db, row: Insertable<ContradictionAssignmentTable>) =>
  trx
    .insertInto('contradictionAssignment')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()

/** Ends those of these that are open, and answers which they were. */
export const endAssignments = (
  trx: Db,
  ids: readonly string[],
  { ended, at }: { ended: AssignmentEnd; at: Date },
): Promise<AssignmentRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : trx
        .updateTable('contradictionAssignment')
        .set({ ended, endedAt: at })
        .where('id', 'in', [...ids])
        .where('ended', 'is', null)
        .returningAll()
        .execute()

/** Whom a matter is asked of now. */
export const findOpen = (trx: Db, { kind, id }: Subject, matter: string) =>
  trx
    .selectFrom('contradictionAssignment')
    .selectAll()
    .where('subjectKind', '=', kind)
    .where('subjectId', '=', id)
    .where('matter', '=', matter)
    .where('ended', 'is', null)
    .executeTakeFirst()

/** All that is open, of whatever subject. */
export const findAllOpen = (db: Db): Promise<AssignmentRow[]> =>
  db
    .selectFrom('contradictionAssignment')
    .selectAll()
    .where('ended', 'is', null)
    .orderBy('subjectKind')
    .orderBy('subjectId')
    .orderBy('id')
    .execute()
