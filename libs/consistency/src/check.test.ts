import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from './check.ts'
import { anyYear, figuresOf } from './consistent-year.fixture.ts'
import type { Figure } from './figure.ts'

/** Changes the value of one row of a consistent year. */
const plant = (
  rows: readonly Figure[],
  name: string,
  to: string,
  by: (value: number) => number | string,
): Figure[] =>
  rows.map((row) =>
    row.name === name && row.to === to && row.organization === '甲市'
      ? { ...row, value: by(Number(row.value)) }
      : row,
  )

const END = '2022-12-31'
const more = (times: number) => (value: number) => Math.round(value * times) + 7

const planted: [rule: string, make: (rows: Figure[]) => Figure[]][] = [
  ['stock-and-flows', (rows) => plant(rows, '科普驿站数', END, more(1.37))],
  ['sum-does-not-close', (rows) => plant(rows, '科普讲座场次', END, (value) => value - 1)],
  [
    'rate-does-not-follow',
    (rows) => plant(rows, '重点任务完成率', END, (value) => (value > 50 ? value - 20 : value + 20)),
  ],
  ['growth-does-not-follow', (rows) => plant(rows, '科普驿站数增长率', END, (value) => value + 40)],
  ['part-above-whole', (rows) => plant(rows, '重点任务完成数', END, (value) => value + 1000)],
  ['rate-above-100', (rows) => plant(rows, '重点任务完成率', END, (value) => value + 101)],
  ['two-values', (rows) => again(rows, '科普讲座场次', (value) => value + 1)],
  ['magnitude-slip', (rows) => again(rows, '新增科普驿站数', (value) => value * 10_000)],
  ['more-than', (rows) => again(rows, '科普讲座场次', (value) => `${value + 3}多`)],
  ['target-already-met', (rows) => [...rows, aim(rows)]],
]

function again(rows: readonly Figure[], name: string, by: (value: number) => number | string): Figure[] {
  const found = rows.find((row) => row.name === name && row.organization === '甲市')
  return found ? [...rows, { ...found, id: 'F-again', value: by(Number(found.value)) }] : [...rows]
}

function aim(rows: readonly Figure[]): Figure {
  const { value = 0 } = rows.find((row) => row.to === '2021-12-31') ?? {}
  return { id: 'F-aim', organization: '甲市', name: '科普驿站数', kind: 'target', to: END, unit: '个', value }
}

describe('a year whose figures follow from each other', () => {
  it('has no contradiction', () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        expect(check(figuresOf(year)).filter(({ severity }) => severity === 'error')).toEqual([])
      }),
    )
  })

  it.each(planted)('has %s once it is planted, shown where it was', (rule, make) => {
    fc.assert(
      fc.property(anyYear, (year) => {
        const before = figuresOf(year)
        const after = make(before)
        const changed = after.filter((row) => !before.includes(row)).map(({ id }) => id)
        const found = check(after).filter((finding) => finding.rule === rule)
        const places = found.flatMap((finding) => finding.places.map(({ row }) => row))
        expect(places).toEqual(expect.arrayContaining(changed))
        if (rule !== 'rate-above-100') expect(new Set(places).size).toBeGreaterThan(1)
      }),
      { numRuns: 40 },
    )
  })

  it('is found to be the same in any order, and with every row twice', () => {
    const shuffled = anyYear.chain((year) => {
      const rows = planted.slice(0, 4).reduce((all, [, make]) => make(all), figuresOf(year))
      return fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length }))
    })
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        const found = check(rows)
        expect(check(others)).toEqual(found)
        expect(check([...rows, ...others])).toEqual(found)
      }),
      { numRuns: 40 },
    )
  })
})
