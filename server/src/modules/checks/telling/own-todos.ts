import { sql } from 'kysely'
import type { Todo } from '#engines/notifications/index'
import { seats } from '#platform/actor'
import { checkPolicy } from '../check.policy.ts'
import { wholeKinds } from '../checked-kind.ts'
import { waitsForPerson } from '../inbox/waiting.store.ts'

const waiting: Todo = {
  name: 'checks',
  count(actor, today) {
    const units = seats(actor, checkPolicy.decide)
    if (units.length === 0) return undefined
    return sql`select count(*) from waiting_check w where ${waitsForPerson({ seats: units, person: actor.id ?? '', today })}`
  },
}

// The state stands in the text: a plan for any state could use none of the small indexes of what is open.
const own = (name: string, state: 'returned' | 'draft'): Todo => ({
  name,
  count(actor) {
    const found = wholeKinds().map(
      (kind) =>
        sql`select id from ${sql.table(kind)} where recorded_by = ${actor.id} and state = ${sql.lit(state)}`,
    )
    return sql`select count(*) from (${sql.join(found, sql` union all `)}) own`
  },
})

export const checkTodos: readonly Todo[] = [waiting, own('returned', 'returned'), own('drafts', 'draft')]
