import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { unitsBelow } from '#modules/organizations'
import { activeSeats } from '#modules/people'
import { contradictionPolicy } from '../contradiction.policy.ts'

type Db = Kysely<Database>

/** People who may answer at a unit or, from above, for it. */
const answering = activeSeats(contradictionPolicy.answer.roles)

/** Where figures stand: their unit, and that with all above it. */
interface Standing {
  organizationId: number
  chain: readonly number[]
}

/** Who is of a unit, and may answer there: with a role there, or at home there or below and with a role above. */
const ofUnit = ({ organizationId, chain }: Standing) => sql`
  from ${answering} s join person p on p.id = s.person join organization o on o.id = p.organization_id
  where s.unit = any(${[...chain]}::int[])
    and (s.unit = ${organizationId} or p.organization_id in ${unitsBelow([organizationId])})`

export interface Assignee {
  id: string
  name: string
  unit: string
}

/** Whom a contradiction can be asked of, those whose name holds a word. */
export async function findAssignees(
  db: Db,
  standing: Standing,
  { search, limit }: { search: string; limit: number },
): Promise<Assignee[]> {
  const { rows } = await sql<Assignee>`
    select distinct p.id, p.name, o.short_name as unit ${ofUnit(standing)} and position(${search} in p.name) > 0
    order by p.name, p.id limit ${limit}`.execute(db)
  return rows
}

/** One of them; undefined for whoever is not. */
export async function findAssignee(db: Db, standing: Standing, id: string): Promise<Assignee | undefined> {
  const { rows } = await sql<Assignee>`
    select p.id, p.name, o.short_name as unit ${ofUnit(standing)} and p.id = ${id} limit 1`.execute(db)
  return rows[0]
}

/** Who of these may still answer for a unit, by it and all above. */
export async function findAble(db: Db, chain: readonly number[], people: readonly string[]) {
  if (people.length === 0) return new Set<string>()
  const { rows } = await sql<{ person: string }>`
    select distinct s.person from ${answering} s
    where s.unit = any(${[...chain]}::int[]) and s.person = any(${[...people]}::text[])`.execute(db)
  return new Set(rows.map(({ person }) => person))
}
