import { expect, it } from 'vitest'
import { rulesIn } from '../../findings-in.fixture.ts'

it.each([
  [
    'col',
    `
      文件,报告日期,指标,数值,单位,日期
      甲,2022-11-30,科普驿站数,45,个,2022-12-31`,
  ],
  [
    'reversed',
    `
      文件,指标,数值,单位,开始日期,截止日期
      甲,科普讲座场次,45,场次,2022-12-31,2022-01-01`,
  ],
  [
    'doc name',
    `
      文件,指标,数值,单位,日期
      工作总结（2022-06-30）,科普驿站数,45,个,2022-12-31`,
  ],
  [
    'year report',
    `
      文件,指标,数值,单位,日期
      2021年度工作总结,科普驿站数,45,个,2022-12-31`,
  ],
  [
    'report_date',
    `
      doc,report_date,metric_zh,value,unit_zh,period_to
      D1,2022-03-31,科普驿站数,45,个,2022-06-30`,
  ],
])('finds %s', (_, table) => {
  expect(rulesIn(table)).toContain('date-after-report')
})

it.each([
  [
    'report date fine',
    `
      文件,报告日期,指标,数值,单位,日期
      甲,2023-01-15,科普驿站数,45,个,2022-12-31`,
  ],
  [
    'future target after report',
    `
      文件,报告日期,指标,数值,单位,日期,类型
      甲,2023-01-15,科普驿站数,45,个,2025-12-31,目标`,
  ],
  [
    'dates within report',
    `
      文件,报告日期,指标,数值,单位,开始日期,结束日期
      甲,2023-01-31,科普讲座场次,45,场次,2022-01-01,2022-12-31`,
  ],
  [
    '2021 report with 2021 data',
    `
      文件,指标,数值,单位,日期
      2021年度工作总结,科普驿站数,45,个,2021-12-31`,
  ],
])('says nothing of %s', (_, table) => {
  expect(rulesIn(table)).toEqual([])
})
