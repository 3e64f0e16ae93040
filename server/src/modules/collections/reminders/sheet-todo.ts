import { sql } from 'kysely'
import type { Todo } from '#engines/notifications/index'
import { keptFrom, seatsOf } from '#modules/registers'

/** Sheets that wait for an answer of whoever records for their unit. */
export const sheetTodo: Todo = {
  name: 'sheets',
  count(actor) {
    const seats = seatsOf(actor)
    if (seats.length === 0) return undefined
    return sql`select count(*) from collection_sheet s
      where s.state in ('draft', 'returned') and s.organization_id in ${keptFrom(seats)}`
  },
}
