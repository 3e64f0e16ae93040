import { isOpen, refuse } from '@medelge/workflow'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { chainOf } from '#modules/organizations'
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

export async function checkAbilities<Row extends CheckedRow>(
  db: Kysely<Database>,
  kind: CheckedKind<Row>,
  row: Row,
  actor: Actor,
): Promise<CheckAbilities> {
  const { unit, day } = kind.leadOf(row)
  const own = allows(actor, kind.record, await chainOf(db, unit, day))
  const chain = row.checkAt ? await chainOf(db, row.checkAt) : []
  const free = (step: 'recall' | 'accept') => refuse(row, step, { person: actor.id }) === undefined
  return {
    record: isOpen(row) && own,
    handIn: own,
    recall: own && free('recall'),
    check: free('accept') && allows(actor, checkPolicy.decide, chain),
    correct: row.state === 'counted' && allows(actor, kind.correct, chain),
  }
}
