import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Contents } from './package.shape.ts'
import { canonical, contentsDigest } from './package-digest.ts'
import { planPackage } from './plan-package.ts'

const since = fc.constantFrom('1900-01-01', '2021-06-01', '2022-01-01')
const code = fc.constantFrom('a', 'b', 'c', 'd')
const metric = fc.record({
  code,
  kind: fc.constantFrom('flow' as const, 'stock' as const),
  unit: fc.constant('次'),
  scale: fc.constant(0),
  theme: fc.constant('activities' as const),
  versions: fc.array(since, { minLength: 1, maxLength: 4 }),
})
const contents: fc.Arbitrary<Contents> = fc
  .uniqueArray(metric, { selector: ({ code: one }) => one, maxLength: 4 })
  .map((metrics) => ({
    ...{ rules: [], frames: [], lists: [] },
    metrics: metrics.map((one) => ({
      ...one,
      versions: one.versions.map((day) => ({
        ...{ since: day, name: one.code, nameEn: one.code, definition: '', formula: null, reason: '' },
      })),
    })),
  }))

/** What a plan says is written, written. */
function taken(here: Contents, given: Contents): Contents {
  const metrics = new Map(here.metrics.map((one) => [one.code, one]))
  for (const { kind, code: one, versions } of planPackage(here, given, [])) {
    const packed = given.metrics.find((each) => each.code === one)
    if (kind !== 'metric' || versions === 0 || !packed) continue
    const mine = metrics.get(one)
    metrics.set(one, {
      ...packed,
      versions: [...(mine?.versions ?? []), ...packed.versions.slice(-versions)],
    })
  }
  return { ...here, metrics: [...metrics.values()] }
}

it('changes nothing that was changed here, and has nothing left to do when it is done', () => {
  fc.assert(
    fc.property(contents, contents, (here, given) => {
      const after = taken(here, given)
      const outcomes = planPackage(after, given, []).map(({ outcome }) => outcome)
      expect(outcomes.filter((outcome) => outcome === 'added' || outcome === 'changed')).toEqual([])
      for (const mine of here.metrics) {
        const now = after.metrics.find((one) => one.code === mine.code)
        expect(now?.versions.slice(0, mine.versions.length)).toEqual(mine.versions)
      }
    }),
  )
})

it('leaves an empty house with what it was given', () => {
  const empty = { metrics: [], rules: [], frames: [], lists: [] }
  fc.assert(
    fc.property(contents, (given) => {
      expect(canonical(taken(empty, given))).toBe(canonical(given))
    }),
  )
})

it('has a digest that knows no order of keys, and every other change', () => {
  fc.assert(
    fc.property(contents, contents, (one, other) => {
      const reversed = Object.fromEntries(Object.entries(one).reverse())
      expect(canonical(reversed)).toBe(canonical(one))
      expect(contentsDigest(one) === contentsDigest(other)).toBe(canonical(one) === canonical(other))
    }),
  )
})
