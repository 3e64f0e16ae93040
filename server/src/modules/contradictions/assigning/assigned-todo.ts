import { type RawBuilder, sql } from 'kysely'
import type { Todo } from '#engines/notifications/index'
import { unitsBelow } from '#modules/organizations'
import { type Actor, seats } from '#platform/actor'
import { contradictionPolicy } from '../contradiction.policy.ts'

/** As SQL over an assignment `a`: whether it waits for somebody; undefined for whoever may answer nowhere. */
export function waitsFor(actor: Actor): RawBuilder<boolean> | undefined {
  const units = seats(actor, contradictionPolicy.answer)
  if (units.length === 0) return undefined
  return sql<boolean>`a.person_id = ${actor.id} and a.ended is null and a.organization_id in ${unitsBelow(units)}`
}

/** Contradictions somebody asked a person to explain. */
export const assignedTodo: Todo = {
  name: 'contradictions',
  count(actor) {
    const waits = waitsFor(actor)
    return waits && sql`select count(*) from contradiction_assignment a where ${waits}`
  },
}
