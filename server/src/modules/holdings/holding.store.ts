import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { type HeldChange, type HeldRecord, heldKinds } from '#engines/holdings/held-kind'

type Db = Kysely<Database>

/** Of one kind, in one list of it, at one unit directly below, or the unit itself. */
export interface HoldingRow {
  unit: number
  code: string
  /** Empty where the kind has no parts. */
  part: string
  count: number
  oldest: string | null
  newest: string | null
  lastChange: Date | null
  /** Of the days asked for. */
  changes: number
}

type Kinded<R> = Omit<R, 'part'> & { code: string; part: string }

const allRecords = (): RawBuilder<Kinded<HeldRecord>> =>
  sql`${sql.join(
    heldKinds.all().map(
      ({ code, records }) => sql`
        select ${code}::text as code, r.organization_id, r.day, coalesce(r.part, '') as part
        from (${records}) r where r.held`,
    ),
    sql` union all `,
  )}`

/** The changes of all kinds, or of one. */
export const allChanges = (only?: string): RawBuilder<Kinded<HeldChange>> =>
  sql`${sql.join(
    heldKinds
      .all()
      .filter(({ code }) => only === undefined || code === only)
      .map(
        ({ code, changes }) => sql`
        select ${code}::text as code, c.key, c.at, c.record, c.record_id, c.organization_id, coalesce(c.part, '') as part,
          c.step, c.person_name
        from (${changes}) c`,
      ),
    sql` union all `,
  )}`

/** The first moment of a day in the region, or of the one after it. */
export const startOf = (day: string, later = 0) =>
  sql`((${day}::date + ${later}::int)::timestamp at time zone 'Asia/Shanghai')`

/** What a unit and all below it hold, by kind, list and unit directly below, in one pass over each kind. */
export async function readHoldings(
  db: Db,
  unit: number,
  { from, to }: { from: string | null; to: string },
): Promise<HoldingRow[]> {
  const { rows } = await sql<HoldingRow>`
    with recursive below as (
      select organization_id as id, organization_id as child from organization_parent
      where parent_id = ${unit} and until is null
      union
      select p.organization_id, b.child from organization_parent p join below b on b.id = p.parent_id
      where p.until is null
    ), seats as materialized (select id, child from below union all select ${unit}::int, ${unit}::int),
    held as (
      select s.child as unit, r.code, r.part, count(*)::int as count, min(r.day)::text as oldest, max(r.day)::text as newest
      from (${allRecords()}) r join seats s on s.id = r.organization_id group by 1, 2, 3
    ), moved as (
      select s.child as unit, c.code, c.part, max(c.at) as last_change,
        (count(*) filter (where c.at >= ${from === null ? sql`'-infinity'::timestamptz` : startOf(from)}
          and c.at < ${startOf(to, 1)}))::int as changes
      from (${allChanges()}) c join seats s on s.id = c.organization_id group by 1, 2, 3
    )
    select unit, code, part, coalesce(count, 0) as count, oldest, newest, last_change, coalesce(changes, 0) as changes
    from held full join moved using (unit, code, part)`.execute(db)
  return rows
}

/** The units directly below one today, as the tree has them. */
export const unitsDirectlyBelow = (db: Db, unit: number) =>
  db
    .selectFrom('organizationParent as p')
    .innerJoin('organization as o', 'o.id', 'p.organizationId')
    .select(['o.id', 'o.shortName as name'])
    .where('p.parentId', '=', unit)
    .where('p.until', 'is', null)
    .orderBy('o.code')
    .execute()
