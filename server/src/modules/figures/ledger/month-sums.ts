import { type RawBuilder, sql } from 'kysely'

/**
 * What lines add to each month of each organization with balances of its own; `lines` is a relation with the columns of
 * `posting`, `finer` further columns that sums are told apart by. Lines are summed by reach before they fan out.
 */
export const monthSums = (
  lines: RawBuilder<unknown>,
  finer: RawBuilder<unknown> = sql``,
): RawBuilder<unknown> => sql`
  select m.organization, s.metric, s.month ${finer}, sum(s.amount)::bigint as amount,
    coalesce(sum(s.amount) filter (where m.own), 0)::bigint as own, sum(s.declared)::bigint as declared,
    sum(s.lines)::bigint as lines, sum(s.declared_lines)::bigint as declared_lines
  from (select reach, metric, date_trunc('month', day::timestamp)::date as month ${finer},
      sum(amount)::bigint as amount, sum(amount * declared::int)::bigint as declared, sum(sign) as lines,
      sum(sign * declared::int) as declared_lines
    from ${lines} group by reach, metric, month ${finer}) s
  join reach_member m on m.reach = s.reach and m.tallied
  group by m.organization, s.metric, s.month ${finer}`

/** The further columns of a balance. */
export const byAudience = sql`, audience, channel`
