import { expect, it } from 'vitest'
import { rulesIn } from '../../findings-in.fixture.ts'

it.each([
  [
    'award',
    `
      单位名称,指标,数值,单位,年度
      甲中心,受奖惩情况,无,,2023
      甲中心,获奖数,19,项,2023`,
  ],
  [
    'same metric',
    `
      文件,指标,数值,单位,年度
      甲,捐赠资助,无,,2023
      甲,接受捐赠金额,20,万元,2023`,
  ],
  [
    '0',
    `
      单位名称,指标,数值,单位,年度
      甲中心,举办科普活动场次,无,,2023
      甲中心,科普活动场次,12,场次,2023`,
  ],
  [
    'donations',
    `
      文件,章节,指标,数值,单位
      年报,表,捐赠资助情况,无,
      年报,正文,收到企业资助金额,15,万元`,
  ],
])('finds %s', (_, table) => {
  expect(rulesIn(table)).toContain('none-but-records')
})

it.each([
  [
    'none ok',
    `
      单位名称,指标,数值,单位,年度
      甲中心,受奖惩情况,无,,2023
      乙中心,获奖数,19,项,2023`,
  ],
  [
    'none other topic',
    `
      单位名称,指标,数值,单位,年度
      甲中心,受奖惩情况,无,,2023
      甲中心,科普讲座场次,19,场次,2023`,
  ],
])('says nothing of %s', (_, table) => {
  expect(rulesIn(table)).toEqual([])
})
