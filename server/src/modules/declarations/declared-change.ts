import type { Audience, Channel, Period } from '@medelge/figures'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { type MetricRow, readFigure } from '#modules/figures'

/** How the value of a stock is meant: what is added, or all that stands on the day. */
export const WAYS = ['change', 'level'] as const

/** What a value adds: itself, or for a level what is missing to it, by what stands there now. */
export async function changeOf(
  db: Kysely<Database>,
  amount: number,
  of: {
    metric: MetricRow
    organization: number
    period: Period
    audience: Audience
    channel: Channel
    as: (typeof WAYS)[number]
  },
): Promise<number> {
  if (of.as === 'change' || of.metric.kind !== 'stock') return amount
  const { audience, channel, organization, period } = of
  const now = await readFigure(db, {
    metric: of.metric.code,
    organization,
    period,
    ...(audience === 'none' ? {} : { audience }),
    ...(channel === 'none' ? {} : { channel }),
  })
  return amount - (now.amount ?? 0)
}
