import { AUDIENCES, type Audience, CHANNELS, type Channel } from '@medelge/figures'
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

const AUDIENCE_OF = new Map(AUDIENCES.map((audience, position) => [audience, position]))
const CHANNEL_OF = new Map(CHANNELS.map((channel, position) => [channel, position]))
// Room for the months of the years 0 to 9999.
const MONTHS = 120_000

const digit = (text: string, position: number) => text.charCodeAt(position) - 48
const monthNumber = (day: string) =>
  ((digit(day, 0) * 10 + digit(day, 1)) * 10 + digit(day, 2)) * 120 +
  digit(day, 3) * 12 +
  (digit(day, 5) * 10 + digit(day, 6) - 1)

/** One number for a metric, month, audience and channel, in their order: a million texts would take longer to make and find. */
const keyOf = ({ metric, day, audience, channel }: IngestLine): number =>
  ((metric * MONTHS + monthNumber(day)) * AUDIENCES.length + (AUDIENCE_OF.get(audience) ?? 0)) *
    CHANNELS.length +
  (CHANNEL_OF.get(channel) ?? 0)

/** What a batch adds to the balances, line by line. None of it is declared. */
export class BatchSums {
  #members: ReadonlyMap<number, readonly Member[]>
  #sums = new Map<number, Map<number, Sum>>()

  /** `members` as `talliedMembers` answers them, for every reach of the batch. */
  constructor(members: ReadonlyMap<number, readonly Member[]>) {
    this.#members = members
  }

  add(line: IngestLine): void {
    const { metric, reach, day, audience, channel, amount } = line
    const key = keyOf(line)
    for (const { organization, own } of this.#members.get(reach) ?? []) {
      let ofUnit = this.#sums.get(organization)
      if (!ofUnit) {
        ofUnit = new Map()
        this.#sums.set(organization, ofUnit)
      }
      let sum = ofUnit.get(key)
      if (!sum) {
        sum = { metric, month: `${day.slice(0, 7)}-01`, audience, channel, amount: 0, own: 0, lines: 0 }
        ofUnit.set(key, sum)
      }
      sum.amount += amount
      if (own) sum.own += amount
      sum.lines += 1
    }
  }

  /** Rows of `balance` for COPY, those of a year side by side. */
  *rows(): Generator<string> {
    for (const [organization, sums] of this.#sums) {
      const sorted = [...sums].sort(([a], [b]) => a - b)
      for (const [, { metric, month, audience, channel, amount, own, lines }] of sorted) {
        if (!Number.isSafeInteger(amount)) throw new RangeError(`the sum of metric ${metric} is too great`)
        yield `${organization}\t${metric}\t${month}\t${audience}\t${channel}\t${amount}\t${own}\t0\t${lines}\t0`
      }
    }
  }
}
