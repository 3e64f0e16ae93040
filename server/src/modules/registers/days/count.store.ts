import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { unitsBelow } from '#modules/organizations'
import { countsOn } from '../validity/lapse.ts'
import type { Held } from './holds.ts'
import { holdsAny } from './records-asked.ts'

type Db = Kysely<Database>

/** How many records of each list stand on a day at these units and below, as the tree stood then. */
export async function countByKind(
  db: Db,
  units: readonly number[],
  day: string,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ kind: string; count: number }>`
    select s.kind, count(*)::int as count from register_span s
    where s.since <= ${day}::date and s.until > ${day}::date and s.organization_id in ${unitsBelow(units, day)}
      and ${countsOn(sql`s."values"`, sql`s.kind`, day)}
    group by s.kind`.execute(db)
  return new Map(rows.map(({ kind, count }) => [kind, count]))
}

interface Asked {
  kind: string
  unit: number
  day: string
  holds: readonly Held[]
}

/** The spans that are asked about, as what stands behind `from`. */
const standing = ({ kind, unit, day, holds }: Asked) => sql`
  register_span s
  where s.kind = ${kind} and s.since <= ${day}::date and s.until > ${day}::date
    and s.organization_id in ${unitsBelow([unit], day)}
    and ${countsOn(sql`s."values"`, sql`s.kind`, day)}
    ${sql.join(
      holds.map((held) => sql`and ${holdsAny(sql`s."values"`, held)}`),
      sql` `,
    )}`

/** The value of a field under any of the codes it has had, as text. */
const fieldValue = (codes: readonly string[]) =>
  sql`coalesce(${sql.join(codes.map((code) => sql`s."values"->>${code}::text`))})`

/** How many stood on a day, and what each of these numbers adds up to, as decimal text. */
export async function countOn(
  db: Db,
  asked: Asked,
  numbers: readonly { code: string; codes: readonly string[] }[],
): Promise<{ count: number; sums: Record<string, string> }> {
  const sums = numbers.map(
    ({ codes }, nth) =>
      sql`, coalesce(sum(${fieldValue(codes)}::numeric), 0)::text as ${sql.id(`sum${nth}`)}`,
  )
  const { rows } = await sql<Record<string, unknown>>`
    select count(*)::int as count ${sql.join(sums, sql``)} from ${standing(asked)}`.execute(db)
  const found = rows[0] ?? {}
  return {
    count: Number(found.count ?? 0),
    sums: Object.fromEntries(numbers.map(({ code }, nth) => [code, String(found[`sum${nth}`] ?? 0)])),
  }
}

/** How many stood on a day with each value of a field; null is of those that do not say it. */
export async function countByValue(
  db: Db,
  asked: Asked,
  codes: readonly string[],
): Promise<{ value: string | null; count: number }[]> {
  const { rows } = await sql<{ value: string | null; count: number }>`
    select ${fieldValue(codes)} as value, count(*)::int as count from ${standing(asked)} group by 1`.execute(
    db,
  )
  return rows
}
