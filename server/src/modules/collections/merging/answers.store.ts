import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { branchesOf } from '#modules/registers'

/** A sheet with the branch of the unit that looks in which it stands: the unit itself, or one right below it. */
export interface BranchSheet {
  branch: number
  name: string
  own: boolean
  /** Whether it is of a unit below the branch itself. */
  below: boolean
  state: string
  values: Record<string, unknown> | null
}

/** Every sheet at or below a unit, in one branch and in no other; the answers of those that were accepted. */
export async function findBranchSheets(
  db: Kysely<Database>,
  collectionId: string,
  unit: number,
  today: string,
): Promise<BranchSheet[]> {
  const { rows } = await sql<BranchSheet>`
    with recursive ${branchesOf(unit, today)}, seat as (
      select top, unit, own from placed
      union all
      -- Whoever asked keeps what was answered by a unit that stands elsewhere since.
      select s.organization_id, s.organization_id, false from collection_sheet s join collection c on c.id = s.collection_id
      where c.id = ${collectionId}::uuid and c.organization_id = ${unit}::int
        and s.organization_id not in (select unit from placed)
    )
    select o.id as branch, o.short_name as name, p.own, p.unit <> p.top as below, s.state,
      case when s.state = 'counted' then s."values" end as "values"
    from seat p join collection_sheet s on s.organization_id = p.unit and s.collection_id = ${collectionId}::uuid
    join organization o on o.id = p.top
    order by not p.own, o.short_name collate pinyin, o.id, s.id`.execute(db)
  return rows
}
