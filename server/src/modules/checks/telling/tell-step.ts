import type { StepEvent } from '@medelge/workflow'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { tell } from '#engines/notifications/index'
import type { Actor } from '#platform/actor'

/** What happened to one record, or with one endpoint to many of a kind. */
export interface TakenStep {
  kind: string
  ids: readonly string[]
  step: StepEvent | 'moved'
  /** The version that the step left. */
  version?: number
  /** The reason, where one was given. */
  note?: string
}

export const STEP_TAKEN = 'check.step'

/** Has those told, once this is committed, whom a step concerns. */
export async function tellStep(
  trx: Kysely<Database>,
  { kind }: { kind: string },
  ids: readonly string[],
  taken: Pick<TakenStep, 'step' | 'version' | 'note'>,
  by: { actor: Actor; at: Date },
): Promise<void> {
  if (ids.length > 0) await tell(trx, STEP_TAKEN, by, { kind, ids, ...taken } satisfies TakenStep)
}
