import type { Figure } from './figure.ts'

const own = { document: '甲', section: '一', organization: '甲市', to: '2021-12-31', unit: '人' }

/** Tables in which each row could be held against each other one. */
export const shapes: Readonly<Record<string, (at: number) => Figure>> = {
  'metrics of their own': (at) => ({ ...own, name: `第${at}类讲师人数`, code: `m${at}`, value: at }),
  'one metric at one date': (at) => ({ ...own, name: '讲师人数', value: at }),
  'one metric over time': (at) => ({
    ...own,
    name: '讲师人数',
    to: `${1000 + (at % 1000)}-12-31`,
    value: at,
  }),
  'one metric of many units': (at) => ({ ...own, name: '讲师人数', organization: `第${at}旗`, value: at }),
  'periods in periods': (at) => ({
    ...own,
    name: '讲座场次',
    from: `${1000 + (at % 1000)}-01-01`,
    kind: 'flow',
    value: at,
  }),
  'stocks and flows': (at) => ({
    ...own,
    name: at % 2 ? '新增讲师人数' : '讲师人数',
    kind: at % 2 ? 'flow' : 'stock',
    from: '2021-01-01',
    value: at,
  }),
  targets: (at) => ({
    ...own,
    name: '讲师人数',
    kind: at % 2 ? 'target' : 'stock',
    to: `${1000 + (at % 1000)}-12-31`,
    value: at,
  }),
  'shares and their numbers': (at) => ({
    ...own,
    name: at % 2 ? '任务完成率' : '任务完成数',
    unit: at % 2 ? '%' : '项',
    value: at % 100,
  }),
  'shares of things of their own': (at) => ({
    ...own,
    name: `第${at >> 1}项任务完成${at % 2 ? '率' : '数'}`,
    unit: at % 2 ? '%' : '项',
    value: at,
  }),
  'growths and their numbers': (at) => ({
    ...own,
    name: at % 2 ? '讲师人数增长率' : '讲师人数',
    unit: at % 2 ? '%' : '人',
    from: '2020-12-31',
    value: at % 100,
  }),
  'names in names': (at) => ({ ...own, name: `${'优秀'.repeat(at % 50)}讲师人数`, value: at }),
  'nothing and something': (at) => ({ ...own, name: '获奖数', code: `a${at}`, value: at % 2 ? '无' : at }),
  'notes full of arithmetic': (at) => ({
    ...own,
    name: '讲师人数',
    value: at,
    note: `${'1+'.repeat(400)}1=${at}`,
  }),
  'names without end': (at) => ({ ...own, name: '（'.repeat(4000) + at, value: at }),
}

/** So many figures of a shape. */
export const many = (shape: (at: number) => Figure, count: number): Figure[] =>
  Array.from({ length: count }, (_, at) => ({ ...shape(at), id: String(at) }))
