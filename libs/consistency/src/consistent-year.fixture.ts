import fc from 'fast-check'
import type { Figure } from './figure.ts'

const document = '甲市总结'
const organization = '甲市'

/** What a year was made of; everything else follows. */
export interface Year {
  opening: number
  came: number
  went: number
  districts: number[]
  tasks: number
  done: number
}

export const anyYear: fc.Arbitrary<Year> = fc
  .record({
    opening: fc.integer({ min: 120, max: 9000 }),
    came: fc.integer({ min: 11, max: 800 }),
    went: fc.integer({ min: 1, max: 100 }),
    districts: fc.array(fc.integer({ min: 3, max: 900 }), { minLength: 2, maxLength: 6 }),
    tasks: fc.integer({ min: 20, max: 400 }),
    done: fc.integer({ min: 1, max: 20 }),
  })
  .filter(({ came, went }) => came >= went)

const year = { from: '2022-01-01', to: '2022-12-31' }
const end = { to: '2022-12-31' }

/** A year's figures that follow from each other: stocks from flows, sums from parts, shares and growths from both. */
export function figuresOf({ opening, came, went, districts, tasks, done }: Year): Figure[] {
  const closing = opening + came - went
  const total = districts.reduce((sum, one) => sum + one, 0)
  const own = { document, organization, level: 'league' }
  const rows: Figure[] = [
    { ...own, name: '科普驿站数', kind: 'stock', to: '2021-12-31', value: opening, unit: '个' },
    { ...own, name: '新增科普驿站数', kind: 'flow', ...year, value: came, unit: '个' },
    { ...own, name: '注销科普驿站数', kind: 'flow', ...year, value: went, unit: '个' },
    { ...own, name: '科普驿站数', kind: 'stock', ...end, value: closing, unit: '个' },
    {
      ...own,
      name: '科普驿站数增长率',
      kind: 'rate',
      from: '2021-12-31',
      ...end,
      value: Number(((closing / opening - 1) * 100).toFixed(2)),
      unit: '%',
    },
    { ...own, name: '科普讲座场次', kind: 'flow', ...year, value: total, unit: '场次' },
    ...districts.map(
      (value, at): Figure => ({
        document,
        organization: `第${at + 1}旗`,
        level: 'banner',
        name: '科普讲座场次',
        kind: 'flow',
        ...year,
        value,
        unit: '场次',
      }),
    ),
    { ...own, name: '重点任务数', kind: 'stock', ...end, value: tasks, unit: '项' },
    { ...own, name: '重点任务完成数', kind: 'stock', ...end, value: done, unit: '项' },
    {
      ...own,
      name: '重点任务完成率',
      kind: 'rate',
      ...end,
      value: Number(((done / tasks) * 100).toFixed(1)),
      unit: '%',
    },
  ]
  return rows.map((row, at) => ({ id: `F-${at + 1}`, ...row }))
}
