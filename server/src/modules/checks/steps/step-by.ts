import { isOpen, refuse, type Step } from '@medelge/workflow'
import type { Actor } from '#platform/actor'
import { checkErrors, refusals } from '../check.errors.ts'
import type { CheckedRow } from '../checked-row.ts'
import type { FirstCheck } from '../levels/check-level.store.ts'

export interface StepBy {
  actor: Actor
  at: Date
  /** The version the person saw, where they saw one. */
  version?: number | undefined
  /** Said with the step: a remark, or why it is returned or withdrawn. */
  note?: string | undefined
  /** Why it enters or leaves closed books. */
  adjustment?: string | undefined
  /** `submit`: where it is checked first, where that was asked already. */
  first?: FirstCheck | undefined
  /** `accept`: the unit where it waits and all above it, where that was asked already. */
  above?: readonly number[] | undefined
  /** `undo`: where it waited before the check that is taken back, and how many levels were still needed. */
  before?: { checkAt: number; checksLeft: number }
}

/** Refuses a step that may not be taken, in words. */
export function demandStep(
  row: CheckedRow,
  step: Step,
  { actor, version }: Pick<StepBy, 'actor' | 'version'>,
): void {
  const refusal = refuse(row, step, { person: actor.id, version })
  if (refusal) throw refusals[refusal]({ state: row.state, version: row.version })
}

function demandVersion(row: CheckedRow, version: number): void {
  if (row.version !== version) throw checkErrors.RECORD_CHANGED_MEANWHILE({ version: row.version })
}

/** Refuses to write in a record that is handed in or counted, or that somebody else wrote in meanwhile. */
export function demandOpen(row: CheckedRow, version: number): void {
  if (!isOpen(row)) throw checkErrors.RECORD_NOT_OPEN({ state: row.state })
  demandVersion(row, version)
}

/** Refuses to correct what does not count, or what somebody else wrote in meanwhile. */
export function demandCounted(row: CheckedRow, version: number): void {
  if (row.state !== 'counted') throw checkErrors.RECORD_NOT_COUNTED({ state: row.state })
  demandVersion(row, version)
}
