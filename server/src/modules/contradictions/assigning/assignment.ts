import Type from 'typebox'
import { Day, Moment, Uuid } from '#platform/shapes'
import type { AssignmentRow } from './assignment.store.ts'

export const AssignmentSchema = Type.Object({
  id: Uuid,
  personName: Type.String(),
  mine: Type.Boolean({ description: 'It is asked of whoever looks' }),
  dueOn: Day,
  overdue: Type.Boolean(),
  note: Type.String(),
  assignedByName: Type.String(),
  assignedAt: Moment,
  lapsed: Type.Boolean({
    description: 'The person left, or may not answer here any more: the unit must ask somebody else',
  }),
})

interface Seen {
  person: string | null
  /** Of the region. */
  today: string
  /** Who of those asked may still answer. */
  able: ReadonlySet<string>
}

export const presentAssignment = (row: AssignmentRow, { person, today, able }: Seen) => {
  const lapsed = row.ended === 'lapsed' || !able.has(row.personId)
  const { id, personName, dueOn, note, assignedByName } = row
  return {
    ...{ id, personName, dueOn, note, assignedByName, lapsed },
    mine: row.personId === person && !lapsed,
    overdue: dueOn < today,
    assignedAt: row.assignedAt.toISOString(),
  }
}
