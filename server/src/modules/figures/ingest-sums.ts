import type { Audience, Channel } from '@medelge/figures'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { PlacedLine } from './ingest-lines.ts'

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

function sumUp(
  lines: readonly PlacedLine[],
  members: ReadonlyMap<number, readonly Member[]>,
): Map<number, Map<string, Sum>> {
  const sums = new Map<number, Map<string, Sum>>()
  for (const { line } of lines) {
    const { metric, audience, channel, amount } = line
    const month = `${line.day.slice(0, 7)}-01`
    const key = `${metric} ${month} ${audience} ${channel}`
    for (const { organization, own } of members.get(line.reach) ?? []) {
      const ofUnit = sums.get(organization) ?? new Map<string, Sum>()
      sums.set(organization, ofUnit)
      const sum = ofUnit.get(key) ?? { metric, month, audience, channel, amount: 0, own: 0, lines: 0 }
      ofUnit.set(key, sum)
      sum.amount += amount
      if (own) sum.own += amount
      sum.lines += 1
    }
  }
  return sums
}

/** Rows of `balance` for COPY: what the lines add to each, those of a year side by side. None of them is declared. */
export function* sumRows(
  lines: readonly PlacedLine[],
  members: ReadonlyMap<number, readonly Member[]>,
): Generator<string> {
  for (const [organization, sums] of sumUp(lines, members)) {
    const sorted = [...sums].sort(([a], [b]) => (a < b ? -1 : 1))
    for (const [, { metric, month, audience, channel, amount, own, lines: count }] of sorted) {
      if (!Number.isSafeInteger(amount)) throw new RangeError(`the sum of metric ${metric} is too great`)
      yield `${organization}\t${metric}\t${month}\t${audience}\t${channel}\t${amount}\t${own}\t0\t${count}\t0`
    }
  }
}
