import { chainOf, datedTree, type ParentLink } from '@medelge/figures'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

/** An organization and everything above it as the tree stood on a day; in today's tree when left out. */
export type Chains = (organizationId: number, day?: string) => number[]

const TODAY = '2199-12-31'

/** Every parent link, of any time, of these organizations and of whatever ever stood above them, to be read. */
export const allLinksAbove = (organizations: readonly number[]) => sql<ParentLink>`
  select organization, parent, since, until from links_above(${[...new Set(organizations)]}::int[])`

export const linksAbove = async (
  db: Kysely<Database>,
  organizations: readonly number[],
): Promise<ParentLink[]> => (await allLinksAbove(organizations).execute(db)).rows

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
