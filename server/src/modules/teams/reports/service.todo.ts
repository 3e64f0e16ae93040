import { sql } from 'kysely'
import type { Todo } from '#engines/notifications/index'
import { waitsForThem } from './answerable.ts'

/** Service that people told of and that waits for an answer. */
export const serviceTodo: Todo = {
  name: 'service',
  count: (actor, today) => sql`select count(*)
    from service_report r join member m on m.id = r.member_id left join register_record t on t.id = r.team_id
    where r.state = 'waiting' and ${waitsForThem(actor, today)}`,
}
