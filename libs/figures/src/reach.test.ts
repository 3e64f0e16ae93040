import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CircleError, chainOf, type ParentLink, parentsOn, reachOf } from './reach.ts'

/** A random forest: each organization's parent has a smaller number, or there is none. */
const forest = fc
  .array(fc.nat(1000), { minLength: 1, maxLength: 60 })
  .map((picks) => picks.map((pick, index) => (index === 0 || pick % 9 === 0 ? undefined : pick % index)))
const forestAndHosts = forest.chain((parents) =>
  fc.tuple(fc.constant(parents), fc.array(fc.nat(parents.length - 1), { minLength: 1, maxLength: 8 })),
)

describe('the union of ancestor chains', () => {
  it('holds each host and each ancestor exactly once, sorted, and nothing else', () => {
    fc.assert(
      fc.property(forestAndHosts, ([parents, hosts]) => {
        const expected = new Set<number>()
        for (const host of hosts) {
          for (let at: number | undefined = host; at !== undefined; at = parents[at]) expected.add(at)
        }
        const reach = reachOf(hosts, (id) => parents[id])
        expect(reach).toEqual([...expected].sort((a, b) => a - b))
      }),
    )
  })

  it('does not depend on the order or repetition of the hosts', () => {
    fc.assert(
      fc.property(forestAndHosts, ([parents, hosts]) => {
        const again = [...hosts].reverse().concat(hosts)
        expect(reachOf(again, (id) => parents[id])).toEqual(reachOf(hosts, (id) => parents[id]))
      }),
    )
  })

  it('keeps the old path before a change of parent and the new one from its day', () => {
    const links: ParentLink[] = [
      { organization: 1, parent: null, since: '1990-01-01', until: null },
      { organization: 2, parent: 1, since: '1990-01-01', until: null },
      { organization: 3, parent: 1, since: '1990-01-01', until: null },
      { organization: 9, parent: 2, since: '1990-01-01', until: '2021-07-01' },
      { organization: 9, parent: 3, since: '2021-07-01', until: null },
    ]
    expect(reachOf([9], parentsOn(links, '2021-06-30'))).toEqual([1, 2, 9])
    expect(reachOf([9], parentsOn(links, '2021-07-01'))).toEqual([1, 3, 9])
  })

  it('names the organizations of a circle instead of running for ever', () => {
    const parents = new Map([
      [1, 2],
      [2, 3],
      [3, 1],
    ])
    expect(() => chainOf(1, (id) => parents.get(id))).toThrow(CircleError)
    expect(() => reachOf([2], (id) => parents.get(id))).toThrow('2 → 3 → 1 → 2')
  })
})
