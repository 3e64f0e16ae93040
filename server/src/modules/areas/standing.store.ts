import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { inField } from '#platform/errors'
import { areaErrors } from './area.errors.ts'

/** An area that a record names, and the day of the record. */
export interface NamedOn {
  areaId: number
  day: string
}

export interface NotStanding extends NamedOn {
  /** What it is or was called last; null where there is no such area. */
  name: string | null
  /** Its first day, where that came later. */
  founded: string | null
  ended: string | null
  followedBy: string | null
}

/** Of these areas those that did not stand on their day, or that there are none of; to be read. */
export const notStanding = (named: readonly NamedOn[]): RawBuilder<NotStanding> => sql<NotStanding>`
  select w.area as "areaId", to_char(w.day, 'YYYY-MM-DD') as day, a.name,
    (select to_char(min(s.since), 'YYYY-MM-DD') from area_span s
      where s.area_id = a.id having min(s.since) > w.day) as founded,
    to_char(a.ended_on, 'YYYY-MM-DD') as ended, f.name as "followedBy"
  from (select distinct area, day from unnest(${named.map(({ areaId }) => areaId)}::int[],
    ${named.map(({ day }) => day)}::date[]) as n(area, day)) w
  left join area a on a.id = w.area left join area f on f.id = a.followed_by
  where not exists (select from area_span s where s.area_id = w.area and s.since <= w.day
    and coalesce(s.until, 'infinity') > w.day)`

/** Why a record of a day is in none of these areas, as one rule says for forms, changes and tables. */
export interface AreaRefusal {
  code: 'AREA_UNKNOWN' | 'AREA_NOT_YET' | 'AREA_NO_MORE' | 'AREA_MERGED'
  params: Record<string, string>
}

function refusalOf({ name, founded, ended, followedBy }: NotStanding): AreaRefusal {
  if (name === null) return { code: 'AREA_UNKNOWN', params: {} }
  if (founded !== null) return { code: 'AREA_NOT_YET', params: { area: name, since: founded } }
  const gone = { area: name, until: ended ?? '' }
  return followedBy === null
    ? { code: 'AREA_NO_MORE', params: gone }
    : { code: 'AREA_MERGED', params: { ...gone, into: followedBy } }
}

/** What speaks against an area on a day; of several read at once. */
export function areaRefusals(rows: readonly NotStanding[]): (named: NamedOn) => AreaRefusal | undefined {
  const keyOf = ({ areaId, day }: NamedOn) => `${areaId} ${day}`
  const refusals = new Map(rows.map((row) => [keyOf(row), refusalOf(row)]))
  return (named) => refusals.get(keyOf(named))
}

export const readAreaRefusals = async (db: Kysely<Database>, named: readonly NamedOn[]) =>
  areaRefusals((await notStanding(named).execute(db)).rows)

/** Refuses an area that did not stand on a day. */
export async function demandStandingArea(db: Kysely<Database>, named: NamedOn): Promise<void> {
  const refusal = (await readAreaRefusals(db, [named]))(named)
  if (refusal) throw areaErrors[refusal.code]({ ...refusal.params, ...inField('areaId') })
}
