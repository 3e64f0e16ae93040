import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { extensionPoint } from '#platform/extension-point'
import type { Happening } from './happening.ts'

/**
 * Hears of what happened beside those who are told of it, in the transaction in which that is found out: what it writes
 * stands exactly when the happening is done with. It may run twice for one that came to nothing.
 */
export type Listener<About> = (
  trx: Kysely<Database>,
  happenings: readonly Happening<About>[],
  now: Date,
) => Promise<void>

export const listeners = extensionPoint<{ topic: string; hear: Listener<never> }>('listeners')

export const listenerFor = <About>(topic: string, hear: Listener<About>) => ({ topic, hear })

/** All who hear of a topic, one after the other. */
export async function haveHeard(
  trx: Kysely<Database>,
  topic: string,
  happenings: readonly Happening[],
  now: Date,
): Promise<void> {
  for (const one of listeners.all())
    if (one.topic === topic) await (one.hear as Listener<unknown>)(trx, happenings, now)
}
