import { expect, it } from 'vitest'
import { HEAD, rulesIn } from '../../findings-in.fixture.ts'

it.each([
  [
    'volunteers fall',
    `
      ${HEAD}
      A-1,甲,一,甲市,league,,2021-12-31,stock,科普志愿者人数,vols,5200,人,=
      A-2,乙,一,甲市,league,,2022-12-31,stock,科普志愿者人数,vols,3900,人,=`,
  ],
  [
    'down 20%',
    `
      指标,数值,单位,日期
      科普信息员人数,58000,人,2021-12-31
      科普信息员人数,47000,人,2022-12-31`,
  ],
  [
    'a small fall',
    `
      指标,数值,单位,日期
      科普驿站数,6403,个,2021-12-31
      科普驿站数,6390,个,2022-12-31`,
  ],
])('finds %s', (_, table) => {
  expect(rulesIn(table)).toContain('stock-falls')
})

it.each([
  [
    'a backlog that shrinks',
    `
      指标,数值,单位,日期
      待整改问题数,40,个,2021-12-31
      待整改问题数,12,个,2022-12-31`,
  ],
  [
    'decline with outflow',
    `
      ${HEAD}
      A-1,甲,一,甲市,league,,2021-12-31,stock,农技协数,h,250,个,=
      A-2,甲,一,甲市,league,2022-01-01,2022-12-31,flow,新增农技协数,h_new,5,个,=
      A-3,甲,一,甲市,league,2022-01-01,2022-12-31,flow,注销农技协数,h_out,28,个,=
      A-4,甲,一,甲市,league,,2022-12-31,stock,农技协数,h,227,个,=`,
  ],
  [
    'several metrics normal growth 3 docs',
    `
      ${HEAD}
      A-1,甲,一,全区,region,,2019-12-31,stock,科普专家团支数,g,110,支,=
      A-2,甲,一,全区,region,,2019-12-31,stock,科普专家团人数,m,2000,人,>
      A-3,乙,一,全区,region,,2021-12-31,stock,科普专家团支数,g,116,支,=
      A-4,乙,一,全区,region,,2021-12-31,stock,科普专家团人数,m,3172,人,=
      A-5,丙,一,全区,region,,2022-09-15,stock,科普专家团人数,m,3207,人,=`,
  ],
])('says nothing of %s', (_, table) => {
  expect(rulesIn(table)).toEqual([])
})
