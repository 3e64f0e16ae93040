import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

type Db = Kysely<Database>

export interface SilentUnit {
  id: number
  name: string
  shortName: string
  /** The unit between it and the one asked about; itself where it stands directly below. */
  belowId: number
  belowName: string
  /** The day of its latest session handed in, however long ago. */
  lastDay: string | null
}

// Schools, societies and departments hand in what they do through an association or not at all.
const expected = (root: number, today: string) => sql`
  with recursive below as (
    select p.organization_id as id, p.organization_id as child, 1 as depth
    from organization_parent p where p.parent_id = ${root} and p.until is null
    union all
    select p.organization_id, b.child, b.depth + 1
    from below b join organization_parent p on p.parent_id = b.id and p.until is null where b.depth < 2
  ), expected as (
    select b.id, b.child, o.name, o.short_name, o.code, c.short_name as child_name, c.code as child_code
    from below b join organization o on o.id = b.id join organization c on c.id = b.child
    where o.kind = 'association' and (o.closed_on is null or o.closed_on > ${today}::date)
  )`

const handedIn = sql`x.state in ('submitted', 'counted')`

/**
 * Associations up to two levels below a unit from which, or from below which, no session of a stretch of days was
 * handed in; and how many there are in all.
 */
export async function findSilentUnits(
  db: Db,
  root: number,
  { from, to, today }: { from: string; to: string; today: string },
): Promise<{ silent: SilentUnit[]; expected: number }> {
  const { rows } = await sql<SilentUnit & { reported: boolean }>`
    ${expected(root, today)}
    select e.id, e.name, e.short_name as "shortName", e.child as "belowId", e.child_name as "belowName",
      exists (select 1 from session_scope s join session x on x.id = s.session_id
        where s.organization_id = e.id and s.day between ${from}::date and ${to}::date and ${handedIn}) as reported,
      (select s.day from session_scope s join session x on x.id = s.session_id
        where s.organization_id = e.id and ${handedIn} order by s.day desc limit 1) as "lastDay"
    from expected e order by e.child_code, e.code`.execute(db)
  const silent = rows.flatMap(({ reported, ...unit }) => (reported ? [] : [unit]))
  return { silent, expected: rows.length }
}
