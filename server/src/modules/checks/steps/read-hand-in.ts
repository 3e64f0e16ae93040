import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { unitsAbove } from '#modules/organizations'
import { readTogether } from '#platform/database/read-together'
import { type WaitingAt, waitingAt } from '../inbox/waiting-at.store.ts'
import { type FirstCheck, firstCheckAboveOf, firstChecksOf } from '../levels/check-level.store.ts'
import type { Lead } from '../levels/check-level.ts'

/** What handing in a record asks for. */
export interface HandInRead {
  /** The unit that leads and all above it on its day. */
  chain: number[]
  first: FirstCheck
  /** Whom it will wait for. */
  waits: WaitingAt | undefined
}

/** Reads at once what handing in asks for; the tree is held already. */
export async function readHandIn(
  trx: Kysely<Database>,
  { unit, day, also = [] }: Lead,
  hands: readonly string[],
  today: string,
): Promise<HandInRead> {
  const first = also.length > 0 ? firstCheckAboveOf([unit, ...also]) : firstChecksOf([unit])
  const read = await readTogether(trx, {
    chain: sql<{ id: number }>`select unnest(${unitsAbove(sql`${unit}::int`, sql`${day}::date`)}) as id`,
    first,
    waits: waitingAt(sql`(select f."checkAt" from (${first}) f)`, hands, today),
  })
  return {
    chain: read.chain.map(({ id }) => id),
    first: read.first[0] ?? { checkAt: unit, checks: 1 },
    waits: read.waits[0],
  }
}
