import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRule, rules } from './read-rules.ts'
import { numberNames, type Rule } from './rule.ts'
import { type Counts, score } from './score.ts'

const counts = fc.record(Object.fromEntries(numberNames.map((name) => [name, fc.nat(500)]))) as fc.Arbitrary<
  Record<keyof Counts, number>
>
const hundredths = (points: number) => Math.round(points * 100)

describe.each(rules.map((rule) => [rule.list, rule] as const))('the rule of %s', (_, rule) => {
  it('never takes points, never gives more than all its mosts, and shows parts that add up to the last digit', () => {
    const most = rule.items.reduce((sum, item) => sum + hundredths(item.most), 0)
    fc.assert(
      fc.property(counts, (done) => {
        const { parts, points } = score(rule, done)
        expect(points).toBeGreaterThanOrEqual(0)
        expect(hundredths(points)).toBeLessThanOrEqual(most)
        expect(parts.reduce((sum, part) => sum + hundredths(part.points), 0)).toBe(hundredths(points))
        for (const part of parts) {
          expect(hundredths(part.number * part.each)).toBe(hundredths(part.full))
          expect(part.points).toBe(Math.min(part.full, part.most))
          // What is shown is what was added: no digit is left out.
          expect(hundredths(part.points) / 100).toBe(part.points)
        }
      }),
    )
  })

  it('gives nobody less for more work', () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(...numberNames), fc.nat(50), (done, name, more) => {
        const before = score(rule, done).points
        expect(score(rule, { ...done, [name]: done[name] + more }).points).toBeGreaterThanOrEqual(before)
      }),
    )
  })
})

it('refuses a file that is no rule, and says why', () => {
  const [rule] = rules as [Rule]
  const file = `${rule.list}.json`
  const [item] = rule.items as [Rule['items'][number]]
  const wrong = (change: object) => () => readRule({ ...rule, ...change }, file)
  expect(readRule(rule, file)).toBe(rule)
  expect(() => readRule(rule, 'others.json')).toThrow('the rule is of')
  expect(wrong({ items: [{ ...item, of: 'smiles' }] })).toThrow(file)
  expect(wrong({ items: [{ ...item, points: -1 }] })).toThrow(file)
  expect(wrong({ items: [item, item] })).toThrow('two items are called')
  expect(wrong({ items: [{ ...item, points: 0.25 }] })).toThrow('finer than tenths')
  expect(wrong({ items: [{ ...item, points: 5, most: 4 }] })).toThrow('at most less')
  expect(wrong({ commendation: { share: 5, most: 5, atLeast: 1 } })).toThrow('one of them')
  expect(wrong({ commendation: { share: 5, atLeast: 5000 } })).toThrow('nobody can ever')
})
