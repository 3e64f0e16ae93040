import { sql } from 'kysely'
import { registerTodo } from '#engines/notifications/index'
import { seats } from '#platform/actor'
import { checkPolicy } from '../check.policy.ts'
import { wholeKinds } from '../checked-kind.ts'
import { waitsForPerson } from '../waiting.store.ts'

registerTodo('checks', (actor, today) => {
  const units = seats(actor, checkPolicy.decide)
  if (units.length === 0) return undefined
  return sql`select count(*) from waiting_check w where ${waitsForPerson({ seats: units, person: actor.id ?? '', today })}`
})

for (const [name, state] of [
  ['returned', 'returned'],
  ['drafts', 'draft'],
] as const)
  registerTodo(name, (actor) => {
    const own = wholeKinds().map(
      (kind) => sql`select id from ${sql.table(kind)} where recorded_by = ${actor.id} and state = ${state}`,
    )
    return sql`select count(*) from (${sql.join(own, sql` union all `)}) own`
  })
