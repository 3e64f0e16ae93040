import { expect, it } from 'vitest'
import { HEAD, rulesIn } from '../../findings-in.fixture.ts'

it.each([
  [
    'cumulative later less',
    `
      ${HEAD}
      A-1,甲,一,甲市,league,,2021-12-31,stock,累计培训教师数,teachers_total,5200,人,=
      A-2,乙,一,甲市,league,,2022-12-31,stock,累计培训教师数,teachers_total,4900,人,=`,
  ],
  [
    'a cumulative count by years',
    `
      指标,数值,单位,年份
      公众号累计发文篇数,820,篇,2020
      公众号累计发文篇数,790,篇,2021`,
  ],
  [
    'total clicks',
    `
      ${HEAD}
      A-1,甲,一,甲市,league,,2021-12-31,stock,平台点击量,c,2909000,次,=
      A-2,乙,一,甲市,league,,2022-09-15,stock,平台点击量,c,2167000,次,=`,
  ],
  [
    'flow-cumulative',
    `
      ${HEAD}
      A-1,甲,一,甲市,league,2018-01-01,2021-12-31,flow,累计培训人次,c,5200,人次,=
      A-2,乙,一,甲市,league,2018-01-01,2022-12-31,flow,累计培训人次,c,4800,人次,=`,
  ],
])('finds %s', (_, table) => {
  expect(rulesIn(table)).toContain('only-grows')
})

it.each([
  [
    'a table with a column for each year',
    `
      指标,单位,2020年,2021年,2022年
      科普讲师人数,人,380,400,430
      科普讲座场次,场次,38,30,43`,
  ],
  [
    'stock wide table by year',
    `
      指标,计量单位,2020,2021,2022
      科普驿站数,个,38,45,52
      新建科普驿站数,个,5,7,7
      科普讲座场次,场次,120,96,133`,
  ],
])('says nothing of %s', (_, table) => {
  expect(rulesIn(table)).toEqual([])
})
