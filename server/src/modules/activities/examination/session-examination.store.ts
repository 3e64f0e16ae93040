import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { areaRefusals, countsAround, inhabitantsIn, notStanding } from '#modules/areas'
import { treeHeld, unitsAbove } from '#modules/organizations'
import { readTogether } from '#platform/database/read-together'
import type { SessionFacts } from '../session.fields.ts'
import { yearOf } from './year-of.ts'

type Db = Kysely<Database>

type Same = Pick<SessionFacts, 'day' | 'areaId' | 'title'>

/** Sessions of one key may be the same event: names stay as typed, only compared they are all of one width. */
export const sameKey = ({ day, areaId, title }: Same): string =>
  `${day} ${areaId} ${title.trim().normalize('NFKC')}`

interface Twin extends Same {
  id: string
}

/** What is recorded already of the same day, area and title as one of these. */
const twinsOf = (wanted: readonly Same[]) => sql<Twin>`
  select distinct s.id, s.title, s.day, s.area_id as "areaId"
  from unnest(${wanted.map((one) => one.day)}::date[], ${wanted.map((one) => one.areaId)}::int[],
    ${wanted.map((one) => one.title.trim())}::text[]) as w(day, area_id, title)
  join session s on s.day = w.day and s.area_id = w.area_id and normalize(s.title, NFKC) = normalize(w.title, NFKC)
  where s.state <> 'withdrawn' order by s.id`

function bySameKey(rows: readonly Twin[]) {
  const twins = new Map<string, Twin[]>()
  for (const row of rows) twins.set(sameKey(row), [...(twins.get(sameKey(row)) ?? []), row])
  return twins
}

type Thing = 'organization' | 'series' | 'activity'

/** Which of the things named by some facts there are. */
function namedBy(facts: readonly SessionFacts[]) {
  const named = <T>(of: (one: SessionFacts) => readonly (T | null | undefined)[]) => [
    ...new Set(facts.flatMap(of).filter((id) => id !== null && id !== undefined)),
  ]
  return sql<{ thing: Thing; id: string }>`
    select 'organization' as thing, id::text from organization where id = any(${named((one) => one.hosts)}::int[])
    union all
    select 'series', id::text from series where id = any(${named((one) => [one.seriesId])}::int[])
    union all
    select 'activity', id::text from activity where id = any(${named((one) => [one.activityId])}::uuid[])`
}

/** Reads at once what some facts are held against; `leads` are the units of which it is asked who stands above them. */
export async function readHeldAgainst(db: Db, facts: readonly SessionFacts[], leads: readonly number[]) {
  const read = await readTogether(db, {
    held: sql`select ${treeHeld(db)}`,
    named: namedBy(facts),
    nowhere: notStanding(facts),
    counts: countsAround(facts.map(({ areaId, day }) => ({ areaId, year: yearOf(day) }))),
    twins: twinsOf(facts),
    leads: sql<{ unit: number; above: number[] }>`
      select unit, ${unitsAbove(sql`unit`)} as above from unnest(${[...new Set(leads)]}::int[]) unit`,
  })
  const there = new Set(read.named.map(({ thing, id }) => `${thing} ${id}`))
  const above = new Map(read.leads.map((lead) => [lead.unit, lead.above]))
  return {
    isThere: (thing: Thing, id: number | string) => there.has(`${thing} ${id}`),
    areaRefusal: areaRefusals(read.nowhere),
    inhabitantsOf: inhabitantsIn(read.counts),
    twins: bySameKey(read.twins),
    above: (unit: number) => above.get(unit) ?? [],
  }
}

export type HeldAgainst = Awaited<ReturnType<typeof readHeldAgainst>>
