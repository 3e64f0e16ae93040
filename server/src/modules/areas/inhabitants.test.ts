import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type CountedPart, inhabitantsOf } from './inhabitants.ts'

const own = (inhabitants: number | null, year: number | null): CountedPart => ({
  ...{ part: 1, into: null, joined: null },
  inhabitants,
  year,
})
const merged = (
  part: number,
  into: number,
  joined: number,
  inhabitants: number | null,
  year: number | null,
): CountedPart => ({
  ...{ part, into, joined },
  inhabitants,
  year,
})
const of = (year: number, ...parts: CountedPart[]) =>
  inhabitantsOf({ areaId: 1, name: '甲区', parts }, year)?.inhabitants

it.each([
  ['its own count', 2021, [own(100, 2020)], 100],
  ['what was merged into it after it was counted', 2023, [own(100, 2020), merged(2, 1, 2022, 30, 2020)], 130],
  ['a count that has what was merged in it', 2023, [own(135, 2022), merged(2, 1, 2022, 30, 2020)], 135],
  [
    'what was merged into what was merged',
    2024,
    [own(100, 2020), merged(2, 1, 2023, 30, 2020), merged(3, 2, 2021, 7, 2020)],
    137,
  ],
  [
    'no more of those than the later count of the one between',
    2024,
    [own(100, 2020), merged(2, 1, 2023, 36, 2022), merged(3, 2, 2021, 7, 2020)],
    136,
  ],
  [
    'nothing where a part was never counted',
    2023,
    [own(100, 2020), merged(2, 1, 2022, null, null)],
    undefined,
  ],
  ['nothing without a count', 2023, [own(null, null)], undefined],
] as [string, number, CountedPart[], number | undefined][])('counts %s', (_, year, parts, expected) => {
  expect(of(year, ...parts)).toBe(expected)
})

it('counts everybody once, in whatever order areas were merged', () => {
  const joins = fc.array(fc.record({ joined: fc.integer({ min: 2021, max: 2030 }), people: fc.nat(1000) }), {
    maxLength: 5,
  })
  fc.assert(
    fc.property(joins, (list) => {
      const parts = list.map(({ joined, people }, nth) => merged(nth + 2, 1, joined, people, 2020))
      const sum = list.reduce((all, { people }) => all + people, 100)
      expect(of(2030, own(100, 2020), ...parts)).toBe(sum)
    }),
  )
})
