import { expect, it } from 'vitest'
import { HEAD, rulesIn } from '../../findings-in.fixture.ts'

it.each([
  [
    'nested',
    `
      ${HEAD}
      A-1,甲,一,甲市,league,2022-01-01,2022-09-30,flow,科普讲座场次,lect,620,场次,=
      A-2,甲,一,甲市,league,2022-01-01,2022-12-31,flow,科普讲座场次,lect,580,场次,=`,
  ],
  [
    'half year',
    `
      指标,数值,单位,期间
      科普讲座场次,80,场次,2022年上半年
      科普讲座场次,70,场次,2022年`,
  ],
])('finds %s', (_, table) => {
  expect(rulesIn(table)).toContain('period-in-period')
})

it.each([
  [
    'monthly',
    `
      指标,数值,单位,期间
      科普讲座场次,10,场次,2022年1月
      科普讲座场次,12,场次,2022年2月
      科普讲座场次,9,场次,2022年3月
      科普讲座场次,31,场次,2022年第一季度`,
  ],
])('says nothing of %s', (_, table) => {
  expect(rulesIn(table)).toEqual([])
})
