import { expect, it } from 'vitest'
import { rulesIn } from '../../findings-in.fixture.ts'

it.each([
  [
    'cover',
    `
      指标,数值,单位,日期
      村级覆盖率,103,%,2022-12-31`,
  ],
  [
    'text',
    `
      指标,数值,日期
      满意度,百分之一百二十,2022-12-31`,
  ],
])('finds %s', (_, table) => {
  expect(rulesIn(table)).toContain('rate-above-100')
})

it.each([
  [
    'growth 150%',
    `
      指标,数值,单位,日期
      参观人次增长率,150,%,2022`,
  ],
  [
    'completion 105',
    `
      指标,数值,单位,日期
      计划任务完成率,98,%,2022-12-31`,
  ],
  [
    '满意度',
    `
      指标,数值,单位,日期
      受众满意度,100,%,2021-12-31`,
  ],
])('says nothing of %s', (_, table) => {
  expect(rulesIn(table)).toEqual([])
})
