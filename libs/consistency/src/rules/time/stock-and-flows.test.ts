import { expect, it } from 'vitest'
import { HEAD, rulesIn } from '../../findings-in.fixture.ts'

it.each([
  [
    'open+in != close',
    `
      ${HEAD}
      A-1,甲,一,甲市,league,,2021-12-31,stock,科普基地数,bases,100,个,=
      A-2,甲,一,甲市,league,2022-01-01,2022-12-31,flow,新增科普基地数,bases_new,20,个,=
      A-3,甲,一,甲市,league,,2022-12-31,stock,科普基地数,bases,150,个,=`,
  ],
  [
    'cn with out',
    `
      指标,数值,单位,开始,截止
      科普基地数,100,个,,2021-12-31
      新增科普基地数,20,个,2022-01-01,2022-12-31
      注销科普基地数,5,个,2022-01-01,2022-12-31
      科普基地数,120,个,,2022-12-31`,
  ],
  [
    'inflow above stock',
    `
      ${HEAD}
      A-1,甲,一,甲市,league,2018-01-01,2021-12-31,flow,新建科普驿站数,stations_new,90,个,=
      A-2,乙,一,甲市,league,,2022-12-31,stock,科普驿站数,stations,60,个,=`,
  ],
  [
    'fell with inflow',
    `
      ${HEAD}
      A-1,甲,一,甲市,league,,2021-12-31,stock,科普中心户数,h,500,户,=
      A-2,甲,一,甲市,league,2022-01-01,2022-12-31,flow,新增科普中心户数,h_new,40,户,=
      A-3,甲,一,甲市,league,,2022-12-31,stock,科普中心户数,h,480,户,=`,
  ],
])('finds %s', (_, table) => {
  expect(rulesIn(table)).toContain('stock-and-flows')
})

it.each([
  [
    'stock flows ok',
    `
      指标,数值,单位,开始,截止
      科普基地数,100,个,,2021-12-31
      新增科普基地数,20,个,2022-01-01,2022-12-31
      注销科普基地数,5,个,2022-01-01,2022-12-31
      科普基地数,115,个,,2022-12-31`,
  ],
  [
    'newly built vs total',
    `
      ${HEAD}
      A-1,甲,一,甲市,league,2022-01-01,2022-12-31,flow,新建科普驿站数,sn,12,个,=
      A-2,甲,一,甲市,league,,2022-12-31,stock,科普驿站数,s,60,个,=
      A-3,甲,一,甲市,league,,2021-12-31,stock,科普驿站数,s,48,个,=`,
  ],
  [
    'a new medium, which is not newly made',
    `
      指标,数值,单位,年度
      新媒体平台数,12,个,2022
      媒体平台数,8,个,2022`,
  ],
])('says nothing of %s', (_, table) => {
  expect(rulesIn(table)).toEqual([])
})
