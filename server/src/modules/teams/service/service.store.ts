import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { unitsBelow } from '#modules/organizations'
import { type ServicePart, serviceRows } from './service-source.ts'

type Db = Kysely<Database>

/** Both included; open where left out. */
export interface Days {
  from?: string | undefined
  to?: string | undefined
}

export interface ServiceRow {
  id: string
  source: string
  day: string
  part: ServicePart
  hours: number
  what: string
  /** Where the workbench shows it. */
  screen: string | null
  team: { id: string; name: string } | null
}

export interface ServiceSum {
  part: ServicePart
  hours: number
  times: number
}

const within = ({ from, to }: Days) =>
  sql`s.counts and (${from ?? null}::date is null or s.day >= ${from ?? null}::date)
    and (${to ?? null}::date is null or s.day <= ${to ?? null}::date)`

const idsOf = (ids: readonly string[]) => sql`${[...new Set(ids)]}::uuid[]`

/**
 * What somebody did that counts, the newest first. With `seats` what stands out of their reach is told without what it
 * was and where.
 */
export async function findService(
  db: Db,
  memberId: string,
  { seats, ...days }: Days & { seats?: readonly number[] } = {},
): Promise<ServiceRow[]> {
  const seen = seats ? sql`s.organization_id in ${unitsBelow(seats)}` : sql`true`
  const { rows } = await sql<Omit<ServiceRow, 'team'> & { teamId: string | null; teamName: string | null }>`
    select s.id, s.source, s.day, s.part, s.half_hours / 2.0::float8 as hours,
      case when ${seen} then s.what else '' end as what, case when ${seen} then s.screen end as screen,
      t.id as team_id, t.name as team_name
    from (${serviceRows(idsOf([memberId]))}) s left join register_record t on t.id = s.team_id
    where ${within(days)} order by s.day desc, s.id`.execute(db)
  return rows.map(({ teamId, teamName, ...row }) => ({
    ...row,
    team: teamId === null ? null : { id: teamId, name: teamName ?? '' },
  }))
}

/** The sums of the same by year and part, the newest year first: the one place where hours are added up. */
export async function sumServiceByYear(db: Db, memberIds: readonly string[], days: Days = {}) {
  const { rows } = await sql<ServiceSum & { memberId: string; year: number }>`
    select s.member_id, extract(year from s.day)::int as year, s.part,
      sum(s.half_hours)::int / 2.0::float8 as hours, count(*)::int as times
    from (${serviceRows(idsOf(memberIds))}) s
    where ${within(days)} group by 1, 2, 3 order by 2 desc, 3`.execute(db)
  return rows
}

/**
 * As SQL: halves of an hour by `member_id` that these people served and lectured in a year; what they attended is no
 * service of theirs.
 */
export const servedIn = (members: RawBuilder<unknown>, year: string): RawBuilder<unknown> => sql`
  select s.member_id, sum(s.half_hours)::int as halves from (${serviceRows(members)}) s
  where ${within({ from: `${year}-01-01`, to: `${year}-12-31` })} and s.part <> 'attended' group by 1`

/**
 * As SQL: what each of these people did in a year that counts, by `member_id`; whoever did nothing is not among them.
 * Hours are in halves.
 */
export const workIn = (members: RawBuilder<unknown>, year: number): RawBuilder<unknown> => {
  const of = (part: ServicePart) => sql`filter (where s.part = ${sql.lit(part)})`
  const halves = (part: ServicePart) => sql`coalesce(sum(s.half_hours) ${of(part)}, 0)::int`
  return sql`
    select s.member_id,
      (count(*) ${of('lectured')})::int as lectures, ${halves('lectured')} as lectured_halves,
      (count(*) ${of('served')})::int as services, ${halves('served')} as served_halves,
      (count(*) ${of('attended')})::int as trainings, ${halves('attended')} as attended_halves
    from (${serviceRows(members)}) s
    where ${within({ from: `${year}-01-01`, to: `${year}-12-31` })} group by 1`
}

/** What people did that counts, added up by part; whoever did nothing has no sums. */
export async function sumService(
  db: Db,
  memberIds: readonly string[],
  days: Days = {},
): Promise<ReadonlyMap<string, ServiceSum[]>> {
  const sums = new Map<string, ServiceSum[]>(memberIds.map((id) => [id, []]))
  for (const { memberId, part, hours, times } of await sumServiceByYear(db, memberIds, days)) {
    const own = sums.get(memberId) ?? []
    const same = own.find((sum) => sum.part === part)
    if (same) Object.assign(same, { hours: same.hours + hours, times: same.times + times })
    else own.push({ part, hours, times })
    sums.set(memberId, own)
  }
  return sums
}
