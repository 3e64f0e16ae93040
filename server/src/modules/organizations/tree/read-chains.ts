import { chainOf, datedTree, type ParentLink } from '@medelge/figures'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

/** An organization and everything above it as the tree stood on a day; in today's tree when left out. */
export type Chains = (organizationId: number, day?: string) => number[]

const TODAY = '2199-12-31'

/** Every parent link, of any time, of these organizations and of whatever ever stood above them. */
export async function linksAbove(
  db: Kysely<Database>,
  organizations: readonly number[],
): Promise<ParentLink[]> {
  const { rows } = await sql<ParentLink>`
    with recursive above as (
      select organization_id, parent_id from organization_parent
      where organization_id = any(${[...new Set(organizations)]}::int[])
      union
      select p.organization_id, p.parent_id from organization_parent p join above a on p.organization_id = a.parent_id
    )
    select p.organization_id as organization, p.parent_id as parent, p.since, p.until
    from organization_parent p where p.organization_id in (select organization_id from above)`.execute(db)
  return rows
}

/** Reads the tree above some organizations once, so that thousands of rows can be placed in it without asking again. */
export async function readChains(db: Kysely<Database>, organizations: readonly number[]): Promise<Chains> {
  const tree = datedTree(await linksAbove(db, organizations))
  const chains = new Map<string, number[]>()
  return (organizationId, day = TODAY) => {
    const key = `${organizationId} ${day}`
    const known = chains.get(key) ?? chainOf(organizationId, tree.on(day))
    chains.set(key, known)
    return known
  }
}
