import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { listOrder, type RowOrder } from '#engines/lists/list-order'
import { holding } from '#platform/text/like'
import type { Rule } from '../scoring/rule.ts'
import { type Counts, inHundredths } from '../scoring/score.ts'
import { countColumns, type YearAsked, yearCounts } from './year-counts.ts'

export type RankedRow = Counts & {
  id: string
  rank: number
  name: string
  code: string
  unitName: string
  candidate: boolean
  orderKey: string
}

export const rankingOrder = listOrder(
  {
    rank: { value: sql`k.rank`, kind: 'integer' },
    points: { value: sql`k.hundredths`, kind: 'integer' },
    name: { value: sql`m.name`, kind: 'text' },
    unit: { value: sql`o.short_name`, kind: 'text' },
  },
  'rank',
  { value: sql`k.member_id`, kind: 'uuid' },
)

/** The same sum as `score`, of the same numbers, where people are put in their order: hundredths of a point. */
export const hundredthsOf = ({ items }: Rule): RawBuilder<number> =>
  sql`(${sql.join(
    items.map((item) => {
      const { per, most } = inHundredths(item)
      return sql`least(${countColumns[item.of]} * ${sql.lit(per)}, ${sql.lit(most)})`
    }),
    sql` + `,
  )})`

/** Whoever shares the last place that is proposed is proposed too: nobody is parted from their equals. */
const candidate = ({ commendation: { share, most, atLeast } }: Rule) => {
  const places =
    share === undefined ? sql`${sql.lit(most ?? 0)}` : sql`ceil(k.ranked * ${sql.lit(share)} / 100.0)`
  return sql`(k.rank <= ${places} and k.hundredths >= ${sql.lit(Math.round(atLeast * 100))})`
}

export interface RankingAsked extends YearAsked {
  rule: Rule
  candidates?: boolean
  search?: string
  about: string
}

/** Who has points in a year, at a unit and all below it; who has as many shares the rank. */
export function rankingRows(
  _: Kysely<Database>,
  { rule, candidates = false, search = '', ...asked }: RankingAsked,
  order: RowOrder,
): RawBuilder<RankedRow> {
  const named = Object.entries(countColumns).map(([name, column]) => sql`k.${column} as ${sql.id(name)}`)
  return sql<RankedRow>`
    select k.member_id as id, k.rank, m.name, m.code, o.short_name as unit_name,
      ${candidate(rule)} as candidate, ${sql.join(named)}, ${order.key} as order_key
    from (
      select scored.*, (rank() over (order by hundredths desc))::int as rank, (count(*) over ())::int as ranked
      from (select c.*, ${hundredthsOf(rule)} as hundredths from (${yearCounts(asked)}) c) scored
      where hundredths > 0
    ) k
    join member m on m.id = k.member_id
    join organization o on o.id = k.organization_id
    where ${candidates ? candidate(rule) : sql`true`}
      ${search.trim() ? sql`and (m.name like ${holding(search.trim())} or m.code = ${search.trim().toUpperCase()})` : sql``}
      and ${order.beyond}
    order by ${order.by} limit ${order.limit}`
}
