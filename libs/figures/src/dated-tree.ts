import { type ParentLink, type ParentOf, parentsOn, reachOf } from './reach.ts'

/** A reach that holds from a day (ISO date) on, until the next one begins. */
export interface DatedReach {
  first: string
  members: number[]
}

/** A tree whose links have dates; the tree of each day asked for is worked out once. */
export interface DatedTree {
  on(day: string): ParentOf
  reachesFrom(hosts: readonly number[], day: string): DatedReach[]
}

const sameMembers = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((member, position) => member === b[position])

/**
 * The tree of every day, from links with their dates. `reachesFrom` answers the reach of a record's hosts on its day
 * and each later one they came to stand in, with its first day: a flow counts in the first alone, a stock goes along.
 * Throws CircleError.
 * @example
 * const moved = [
 *   { organization: 2, parent: 1, since: '2020-01-01', until: '2021-07-01' },
 *   { organization: 2, parent: 3, since: '2021-07-01', until: null },
 * ]
 * const reaches = datedTree(moved).reachesFrom([2], '2021-03-01')
 * reaches.map(({ first }) => first) // → ['2021-03-01', '2021-07-01']
 * reaches.map(({ members }) => members) // → [[1, 2], [2, 3]]
 */
export function datedTree(links: readonly ParentLink[]): DatedTree {
  const trees = new Map<string, ParentOf>()
  const changes = new Map<number, string[]>()
  for (const { organization, since, until } of links) {
    const days = changes.get(organization) ?? []
    days.push(since, ...(until === null ? [] : [until]))
    changes.set(organization, days)
  }
  const on = (day: string): ParentOf => {
    const tree = trees.get(day) ?? parentsOn(links, day)
    trees.set(day, tree)
    return tree
  }
  // A reach can only become another one on a day on which a link of one of its members begins or ends.
  const nextChange = (members: readonly number[], day: string) =>
    members
      .flatMap((member) => changes.get(member) ?? [])
      .filter((change) => change > day)
      .reduce<string | undefined>((first, change) => (first && first < change ? first : change), undefined)

  return {
    on,
    reachesFrom(hosts, day) {
      let members = reachOf(hosts, on(day))
      const reaches = [{ first: day, members }]
      for (let next = nextChange(members, day); next !== undefined; next = nextChange(members, next)) {
        const then = reachOf(hosts, on(next))
        if (!sameMembers(then, members)) reaches.push({ first: next, members: then })
        members = then
      }
      return reaches
    },
  }
}
