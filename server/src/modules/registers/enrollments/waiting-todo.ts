import { sql } from 'kysely'
import type { Todo } from '#engines/notifications/index'
import { keptFrom, seatsOf } from '../reminders/keepers.ts'

/** People who enrolled and wait for an answer of whoever keeps the records of the unit. */
export const enrollmentTodo: Todo = {
  name: 'enrollments',
  count(actor) {
    const seats = seatsOf(actor)
    if (seats.length === 0) return undefined
    return sql`select count(*) from enrollment e join invitation i on i.id = e.invitation_id
      where e.state = 'waiting' and i.organization_id in ${keptFrom(seats)}`
  },
}
