/** A parent link that holds from `since` up to, not including, `until`; a null parent is a root, a null `until` still holds. */
export interface ParentLink {
  organization: number
  parent: number | null
  since: string
  until: string | null
}

/** The direct parent of an organization, or undefined for a root. */
export type ParentOf = (organization: number) => number | undefined

/** An organization that is, through its parents, above itself. `path` lists the organizations of the circle. */
export class CircleError extends Error {
  override name = 'CircleError'
  constructor(readonly path: readonly number[]) {
    super(`organizations form a circle: ${path.join(' → ')}`)
  }
}

/**
 * The tree as it stood on a day (ISO date), from links with their dates of validity; of two links valid that day the later begun holds.
 * @example
 * parentsOn([{ organization: 2, parent: 1, since: '2020-01-01', until: null }], '2021-05-01')(2) // → 1
 */
export function parentsOn(links: Iterable<ParentLink>, day: string): ParentOf {
  const valid = new Map<number, ParentLink>()
  for (const link of links) {
    if (link.since > day || (link.until !== null && link.until <= day)) continue
    const other = valid.get(link.organization)
    if (!other || other.since < link.since) valid.set(link.organization, link)
  }
  return (organization) => valid.get(organization)?.parent ?? undefined
}

/**
 * An organization and everything above it, nearest first. Throws CircleError.
 * @example
 * chainOf(3, (id) => (id > 1 ? id - 1 : undefined)) // → [3, 2, 1]
 */
export function chainOf(organization: number, parentOf: ParentOf): number[] {
  const chain: number[] = []
  const seen = new Set<number>()
  for (let at: number | undefined = organization; at !== undefined; at = parentOf(at)) {
    if (seen.has(at)) throw new CircleError([...chain.slice(chain.indexOf(at)), at])
    seen.add(at)
    chain.push(at)
  }
  return chain
}

/**
 * Every organization a record of these hosts counts in: the sorted union of their chains, so that a joint
 * activity counts once in each total that contains several of its hosts. Throws CircleError.
 * @example
 * reachOf([5, 4], (id) => (id === 1 ? undefined : 1)) // → [1, 4, 5]
 */
export function reachOf(hosts: readonly number[], parentOf: ParentOf): number[] {
  return [...new Set(hosts.flatMap((host) => chainOf(host, parentOf)))].sort((a, b) => a - b)
}
