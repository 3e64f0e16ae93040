import { expect, it } from 'vitest'
import { HEAD, rulesIn } from '../../findings-in.fixture.ts'

it.each([
  [
    'name',
    `
      ${HEAD}
      A-1,甲,一,甲市,league,2018-01-01,2022-12-31,flow,年均科普讲座场次,annual_lectures,1523,场次,=`,
  ],
  [
    'equal',
    `
      ${HEAD}
      A-1,甲,一,甲市,league,2018-01-01,2022-12-31,flow,科普讲座场次,lectures,1523,场次,=
      A-2,乙,一,甲市,league,2022-01-01,2022-12-31,flow,科普讲座场次,lectures,1523,场次,=`,
  ],
  [
    'quote',
    `
      文件,指标,数值,单位,开始日期,截止日期,原文
      甲,科普讲座场次,1523,场次,2018-01-01,2022-12-31,每年举办科普讲座1523场`,
  ],
  [
    '每年',
    `
      指标,数值,单位,开始日期,结束日期
      每年培训农牧民人次,75123,人次,2018-01-01,2022-12-31`,
  ],
  [
    'duplicates',
    `
      ${HEAD}
      A-1,甲,一,甲市,league,2018-01-01,2022-12-31,flow,培训农牧民人次,f,15000,人次,=
      A-2,乙,一,甲市,league,2022-01-01,2022-12-31,flow,培训农牧民人次,f,15000,人次,=`,
  ],
  [
    'a note that says so',
    `
      指标,数值,单位,开始日期,截止日期,备注
      科普讲座场次,1523,场次,2018-01-01,2022-12-31,每年`,
  ],
])('finds %s', (_, table) => {
  expect(rulesIn(table)).toContain('annual-is-total')
})

it.each([
  [
    'annual ok',
    `
      ${HEAD}
      A-1,甲,一,甲市,league,2018-01-01,2022-12-31,flow,科普讲座场次,lectures,7500,场次,=
      A-2,乙,一,甲市,league,2022-01-01,2022-12-31,flow,科普讲座场次,lectures,1523,场次,=`,
  ],
  [
    '五年 total quote fine',
    `
      文件,指标,数值,单位,开始日期,截止日期,原文
      甲,科普讲座场次,7615,场次,2018-01-01,2022-12-31,五年来举办科普讲座7615场`,
  ],
])('says nothing of %s', (_, table) => {
  expect(rulesIn(table)).toEqual([])
})
