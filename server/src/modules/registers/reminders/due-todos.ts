import { sql } from 'kysely'
import type { Todo } from '#engines/notifications/index'
import { keptFrom, seatsOf } from './keepers.ts'

/** Reviews of the newest round of each list that wait for an answer of whoever keeps the record. */
const reviews: Todo = {
  name: 'reviews',
  count(actor, today) {
    const seats = seatsOf(actor)
    if (seats.length === 0) return undefined
    return sql`select count(*) from (select distinct on (kind) * from register_round order by kind, year desc) n
      join register_span s on s.kind = n.kind and s.since <= n.opens and s.until > n.opens
      join register_record r on r.id = s.record_id
      where r.kind = n.kind and r.organization_id in ${keptFrom(seats)}
        and n.opens <= ${today}::date
        and not exists (select from register_change c where c.record_id = r.id
          and c.state in ('submitted', 'counted') and (c.review = n.year or c.ends))`
  },
}

/** Records that are valid no more, or not for long, at whoever keeps them. */
const ending: Todo = {
  name: 'ending',
  count(actor, today) {
    const seats = seatsOf(actor)
    if (seats.length === 0) return undefined
    return sql`select count(*) from register_kind k join register_record r on r.kind = k.code
      where k.valid_by is not null and r.state = 'counted' and r.until is null
        and r.organization_id in ${keptFrom(seats)}
        and register_valid_to(r."values", k.valid_by) <= ${today}::date + make_interval(months => k.valid_months)`
  },
}

export const dueTodos: readonly Todo[] = [reviews, ending]
