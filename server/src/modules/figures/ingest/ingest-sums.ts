import type { Audience, Channel } from '@medelge/figures'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { IngestLine } from './ingest-entry.ts'

interface Member {
  organization: number
  own: boolean
}

/** What a batch adds to one balance. */
interface Sum {
  metric: number
  month: string
  audience: Audience
  channel: Channel
  amount: number
  own: number
  lines: number
}

/** The members with balances of their own, by reach. */
export async function talliedMembers(
  db: Kysely<Database>,
  reaches: readonly number[],
): Promise<Map<number, Member[]>> {
  const { rows } = await sql<Member & { reach: number }>`
    select reach, organization, own from reach_member where tallied and reach = any(${[...reaches]}::int[])`.execute(
    db,
  )
  const members = new Map<number, Member[]>(reaches.map((reach) => [reach, []]))
  for (const { reach, organization, own } of rows) members.get(reach)?.push({ organization, own })
  return members
}

/** What a batch adds to the balances, line by line. None of it is declared. */
export class BatchSums {
  #members: ReadonlyMap<number, readonly Member[]>
  #sums = new Map<number, Map<string, Sum>>()

  /** `members` as `talliedMembers` answers them, for every reach of the batch. */
  constructor(members: ReadonlyMap<number, readonly Member[]>) {
    this.#members = members
  }

  add({ metric, reach, day, audience, channel, amount }: IngestLine): void {
    const month = `${day.slice(0, 7)}-01`
    const key = `${metric} ${month} ${audience} ${channel}`
    for (const { organization, own } of this.#members.get(reach) ?? []) {
      const ofUnit = this.#sums.get(organization) ?? new Map<string, Sum>()
      this.#sums.set(organization, ofUnit)
      const sum = ofUnit.get(key) ?? { metric, month, audience, channel, amount: 0, own: 0, lines: 0 }
      ofUnit.set(key, sum)
      sum.amount += amount
      if (own) sum.own += amount
      sum.lines += 1
    }
  }

  /** Rows of `balance` for COPY, those of a year side by side. */
  *rows(): Generator<string> {
    for (const [organization, sums] of this.#sums) {
      const sorted = [...sums].sort(([a], [b]) => (a < b ? -1 : 1))
      for (const [, { metric, month, audience, channel, amount, own, lines }] of sorted) {
        if (!Number.isSafeInteger(amount)) throw new RangeError(`the sum of metric ${metric} is too great`)
        yield `${organization}\t${metric}\t${month}\t${audience}\t${channel}\t${amount}\t${own}\t0\t${lines}\t0`
      }
    }
  }
}
