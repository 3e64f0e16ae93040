import { expect, it } from 'vitest'
import { rulesIn } from './findings-in.fixture.ts'

it('asks whoever says 无 of what is on record', () => {
  const table = `
    单位名称,指标,数值,年度
    甲中心,受奖惩情况,无,2023`
  expect(rulesIn(table, { records: [{ name: '获奖', count: 2 }] })).toEqual(['none-but-records'])
  expect(rulesIn(table, { records: [{ name: '获奖', count: 0 }] })).toEqual([])
  expect(rulesIn(table, { records: [{ name: '获奖', count: 2, organization: '乙中心' }] })).toEqual([])
  expect(rulesIn(table, { records: [{ name: '变更', count: 2 }] })).toEqual([])
})

it('knows the day of a document from its reader', () => {
  const table = `
    文件,指标,数值,单位,日期
    甲,科普驿站数,45,个,2022-12-31`
  expect(rulesIn(table, { reportDays: { 甲: '2022-12-30' } })).toEqual(['date-after-report'])
  expect(rulesIn(table, { reportDays: { 甲: '2022-12-31' } })).toEqual([])
})
