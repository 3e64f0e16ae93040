import { expect, it } from 'vitest'
import { HEAD, rulesIn } from '../../findings-in.fixture.ts'

it.each([
  [
    'both',
    `
      指标,数值,单位,日期,文件
      科普培训人次,3100,人次,2022,甲
      科普培训人次,3100,人,2022,乙`,
  ],
  [
    'name',
    `
      指标,数值,单位,日期
      科普培训人次,3123,人,2022`,
  ],
  [
    '人次 as 人',
    `
      ${HEAD}
      A-1,甲,一,甲市,league,2022-01-01,2022-12-31,flow,科普讲座听众,aud,3120,人次,=
      A-2,乙,一,甲市,league,2022-01-01,2022-12-31,flow,科普讲座听众,aud,3120,人,=`,
  ],
])('finds %s', (_, table) => {
  expect(rulesIn(table)).toContain('unit-slip')
})

it.each([
  [
    '人 vs 人次 different metrics',
    `
      指标,数值,单位,日期
      科普培训人数,1200,人,2022
      科普培训人次,3100,人次,2022`,
  ],
])('says nothing of %s', (_, table) => {
  expect(rulesIn(table)).toEqual([])
})
