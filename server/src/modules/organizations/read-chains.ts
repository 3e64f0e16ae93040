import { chainOf, type ParentLink, type ParentOf, parentsOn } from '@medelge/figures'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

/** An organization and everything above it as the tree stood on a day; in today's tree when left out. */
export type Chains = (organizationId: number, day?: string) => number[]

const TODAY = '2199-12-31'

/** Reads the tree above some organizations once, so that thousands of rows can be placed in it without asking again. */
export async function readChains(db: Kysely<Database>, organizations: readonly number[]): Promise<Chains> {
  const { rows } = await sql<ParentLink>`
    with recursive above as (
      select organization_id, parent_id from organization_parent
      where organization_id = any(${[...new Set(organizations)]}::int[])
      union
      select p.organization_id, p.parent_id from organization_parent p join above a on p.organization_id = a.parent_id
    )
    select p.organization_id as organization, p.parent_id as parent, p.since, p.until
    from organization_parent p where p.organization_id in (select organization_id from above)`.execute(db)
  const trees = new Map<string, ParentOf>()
  const chains = new Map<string, number[]>()
  return (organizationId, day = TODAY) => {
    const key = `${organizationId} ${day}`
    const known = chains.get(key)
    if (known) return known
    const tree = trees.get(day) ?? parentsOn(rows, day)
    trees.set(day, tree)
    const chain = chainOf(organizationId, tree)
    chains.set(key, chain)
    return chain
  }
}
