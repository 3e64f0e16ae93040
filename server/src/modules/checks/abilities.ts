import { isOpen, refuse } from '@medelge/workflow'
import { type Actor, allows } from '#platform/actor'
import { checkPolicy } from './check.policy.ts'
import type { CheckedKind } from './checked-kind.ts'
import type { CheckedRow } from './checked-row.ts'

/** What the reader may do next with a record on its way into the totals. */
export interface CheckAbilities {
  /** To change it: its maker's line, while it is open. */
  record: boolean
  /** To hand in for this unit at all. */
  handIn: boolean
  recall: boolean
  check: boolean
  correct: boolean
}

/** What `actor` may do, by the chain of the unit that leads, on its day, and of the unit where it is checked. */
export function checkAbilities<Row extends CheckedRow>(
  kind: CheckedKind<Row>,
  row: Row,
  actor: Actor,
  { chain, above }: { chain: readonly number[]; above: readonly number[] },
): CheckAbilities {
  const own = allows(actor, kind.record, chain)
  const free = (step: 'recall' | 'accept') => refuse(row, step, { person: actor.id }) === undefined
  return {
    record: isOpen(row) && own,
    handIn: own,
    recall: own && free('recall'),
    check: free('accept') && allows(actor, checkPolicy.decide, above),
    correct: row.state === 'counted' && allows(actor, kind.correct, above),
  }
}
