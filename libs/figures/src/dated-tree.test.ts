import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datedTree } from './dated-tree.ts'
import { type ParentLink, parentsOn, reachOf } from './reach.ts'

const dayOf = (position: number) => new Date(Date.UTC(2021, 0, 1 + position)).toISOString().slice(0, 10)

/** Organizations whose parent, always of a smaller number, changes on random days. */
const links = fc
  .array(fc.uniqueArray(fc.nat(60), { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 12 })
  .chain((units) =>
    fc.infiniteStream(fc.nat(1000)).map((picks) =>
      units.flatMap((days, organization): ParentLink[] => {
        const sorted = days.sort((a, b) => a - b)
        return sorted.map((day, position) => {
          const until = sorted[position + 1]
          const parent = organization === 0 ? null : (picks.next().value ?? 0) % organization
          return { organization, parent, since: dayOf(day), until: until === undefined ? null : dayOf(until) }
        })
      }),
    ),
  )

describe('a tree over time', () => {
  it('tells the reach of every later day by the last one begun', () => {
    fc.assert(
      fc.property(links, fc.nat(60), fc.array(fc.nat(11), { minLength: 1 }), (tree, start, picks) => {
        const count = new Set(tree.map((link) => link.organization)).size
        const hosts = picks.map((pick) => pick % count)
        const reaches = datedTree(tree).reachesFrom(hosts, dayOf(start))
        for (let position = start; position < 64; position += 1) {
          const held = reaches.filter(({ first }) => first <= dayOf(position)).at(-1)
          expect(held?.members).toEqual(reachOf(hosts, parentsOn(tree, dayOf(position))))
        }
        for (const [position, { members }] of reaches.entries())
          if (position > 0) expect(members).not.toEqual(reaches[position - 1]?.members)
      }),
    )
  })
})
