import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { executePrepared } from '#platform/database/prepared'
import { takesLock } from '#platform/database/transaction'
import type { OrganizationLevel } from '../organization-kinds.ts'

type Db = Kysely<Database>

export interface TreeStep {
  id: number
  name: string
  shortName: string
  level: OrganizationLevel
}

/** The unit itself first, then everything above it as the tree stood on `day` (today's tree when left out), to be read. */
export function stepsAbove(unit: RawBuilder<unknown>, day?: string): RawBuilder<TreeStep> {
  const at = day === undefined ? sql`'infinity'::date` : sql`${day}::date`
  return sql<TreeStep>`
    with recursive chain as (
      select ${unit} as id, 0 as step
      union all
      select p.parent_id, c.step + 1
      from chain c
      join organization_parent p on p.organization_id = c.id
        and p.since <= ${at} and coalesce(p.until, 'infinity'::date) >= ${at}
        and (p.until is null or p.until > ${at})
      where p.parent_id is not null and c.step < 20
    )
    select o.id, o.name, o.short_name as "shortName", o.level
    from chain c join organization o on o.id = c.id order by c.step`
}

export const chainSteps = (db: Db, id: number, day?: string): Promise<TreeStep[]> =>
  executePrepared(db, stepsAbove(sql`${id}::int`, day))

/** The unit and everything above it as an array, read when all before is done; see `units_above`. */
export const unitsAbove = (unit: RawBuilder<unknown>, day: RawBuilder<unknown> = sql`null::date`) =>
  sql<number[]>`units_above(${unit}, ${day})`

/** Ids of the unit and everything above it. */
export const chainOf = async (db: Db, id: number, day?: string): Promise<number[]> =>
  (await chainSteps(db, id, day)).map((step) => step.id)

/** Ids of several units and everything above each, once. */
export async function chainsOf(db: Db, ids: readonly number[], day?: string): Promise<number[]> {
  const chains = await Promise.all(ids.map((id) => chainOf(db, id, day)))
  return [...new Set(chains.flat())].sort((a, b) => a - b)
}

/** The unit on top of the tree today, if there is one. */
export const findRootOrganization = (db: Db) =>
  db
    .selectFrom('organizationParent')
    .innerJoin('organization', 'organization.id', 'organizationParent.organizationId')
    .select(['organization.id', 'organization.name'])
    .where('parentId', 'is', null)
    .where('until', 'is', null)
    .orderBy('organization.id')
    .executeTakeFirst()

export const parentHistory = (db: Db, id: number) =>
  db
    .selectFrom('organizationParent')
    .leftJoin('organization', 'organization.id', 'organizationParent.parentId')
    .select(['parentId', 'since', 'until', 'organization.name as parentName'])
    .where('organizationId', '=', id)
    .orderBy('since')
    .execute()

/** One move at a time: two at once could place two units below each other, or one unit twice. */
export const lockTree = (trx: Db) =>
  sql`select pg_advisory_xact_lock(hashtext('organization tree'))`.execute(trx)

const PLACES = sql`pg_advisory_xact_lock_shared(hashtext('organization places'))`

/**
 * Holds off a move of any unit until the transaction ends, so that what is placed by the tree stays placed by it. What
 * the same statement reads may be older.
 */
export const treeHeld = (trx: Db): RawBuilder<unknown> => (takesLock(trx, 'tree') ? PLACES : sql`null`)

/** The same in a statement of its own. */
export async function holdTree(trx: Db): Promise<void> {
  if (takesLock(trx, 'tree')) await sql`select ${PLACES}`.execute(trx)
}
