import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { keepersOfWaiting } from '#modules/registers'
import { dueOf } from '../sheets/board.store.ts'

type Db = Kysely<Database>

export interface Waiting {
  person: string
  count: number
  /** The first of their last days. */
  due: string
  /** Where it is one: which. */
  only: string | null
}

/**
 * Who has how many sheets of a collection to fill in: those who record for the unit, and where nobody does, those of the
 * nearest unit above. With `overdue`, only what is.
 */
export async function findWaiting(
  db: Db,
  collectionId: string,
  { overdueOn, sheet }: { overdueOn?: string | undefined; sheet?: string | undefined } = {},
): Promise<Waiting[]> {
  const late = overdueOn === undefined ? sql`` : sql`and ${dueOf} < ${overdueOn}::date`
  const one = sheet === undefined ? sql`` : sql`and s.id = ${sheet}::uuid`
  const { rows } = await sql<Waiting>`
    with recursive waiting as materialized (
      select s.organization_id as unit, s.id, ${dueOf} as due
      from collection_sheet s join collection c on c.id = s.collection_id
      where s.collection_id = ${collectionId}::uuid and s.state in ('draft', 'returned') ${late} ${one}
    ), ${keepersOfWaiting}
    select k.person, count(*)::int as count, min(w.due)::text as due,
      case when count(*) = 1 then min(w.id::text) end as only
    from keeper k join waiting w on w.unit = k.unit group by k.person order by k.person`.execute(db)
  return rows
}

export interface Callee {
  unit: number
  names: string[]
}

/** Whom one calls about what these units have not answered yet. */
export async function findCallees(db: Db, units: readonly number[]): Promise<Map<number, string[]>> {
  const { rows } = await sql<Callee>`
    with recursive waiting as materialized (select unnest(${[...new Set(units)]}::int[]) as unit), ${keepersOfWaiting}
    select k.unit, array_agg(p.name order by p.name collate pinyin) as names
    from keeper k join person p on p.id = k.person group by k.unit`.execute(db)
  return new Map(rows.map(({ unit, names }) => [unit, names]))
}
