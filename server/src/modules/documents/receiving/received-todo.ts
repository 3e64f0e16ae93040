import { sql } from 'kysely'
import type { Todo } from '#engines/notifications/index'
import { seats } from '#platform/actor'
import { documentPolicy } from '../document.policy.ts'

/** Documents sent to the units where one is an officer, and opened by nobody there. */
export const receivedTodo: Todo = {
  name: 'received',
  count(actor) {
    const units = seats(actor, documentPolicy.receive)
    if (units.length === 0) return undefined
    return sql`select count(distinct issue_id) from document_addressee
      where organization_id = any(${units}::int[]) and read_at is null`
  },
}
