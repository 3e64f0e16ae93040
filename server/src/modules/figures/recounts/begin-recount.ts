import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Actor } from '#platform/actor'
import type { EndpointPlatform } from '#platform/platform'
import { feedOf } from '../explaining/record-feed.ts'
import { insertRecount } from './recount.store.ts'
import { recountStep } from './recount-step.ts'

interface Asked {
  code: string
  version: number
  feed: string
  since: string
  reason: string
  adjustment?: string | undefined
  by: Actor
  at: Date
}

/** Has what counts already, of a version's first day and later, counted once more when the transaction is committed. */
export async function beginRecount(
  trx: Kysely<Database>,
  platform: EndpointPlatform,
  { code, version, feed, since, reason, adjustment, by, at }: Asked,
): Promise<number> {
  const id = await insertRecount(trx, {
    ...{ code, version, feed, since, reason },
    adjustment: adjustment ?? null,
    askedBy: by.id ?? '',
    askedByName: by.name,
    askedAt: at,
    reached: null,
    total: await feedOf(feed).countCounted(trx, since),
    endedAt: null,
  })
  await platform.jobs.add(trx, recountStep, { id, step: 1 })
  return id
}
