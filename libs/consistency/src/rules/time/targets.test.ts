import { expect, it } from 'vitest'
import { HEAD, rulesIn } from '../../findings-in.fixture.ts'

it.each([
  [
    'stock',
    `
      ${HEAD}
      A-1,甲,一,甲市,league,,2021-12-31,stock,科普驿站数,st,45,个,=
      A-2,甲,一,甲市,league,2022-01-01,2022-12-31,target,科普驿站数,st,40,个,>=`,
  ],
  [
    'cn',
    `
      指标,数值,单位,日期,类型
      科普驿站数,45,个,2021-12-31,存量
      科普驿站数,40,个,2022-12-31,目标`,
  ],
  [
    '年初',
    `
      ${HEAD}
      A-1,甲,一,甲市,league,,2021-12-31,rate,公民具备科学素质比例,lit,12,%,=
      A-2,甲,一,甲市,league,,2025-12-31,target,公民具备科学素质比例,lit,11,%,>=`,
  ],
  [
    'target column',
    `
      指标,目标值,实际完成值,单位,日期
      科普驿站数,50,60,个,2021-12-31
      科普驿站数,55,70,个,2022-12-31`,
  ],
])('finds %s', (_, table) => {
  expect(rulesIn(table)).toContain('target-already-met')
})

it.each([
  [
    'flow target',
    `
      ${HEAD}
      A-1,甲,一,甲市,league,2021-01-01,2021-12-31,flow,科普讲座场次,lect,620,场次,=
      A-2,甲,一,甲市,league,2022-01-01,2022-12-31,target,科普讲座场次,lect,580,场次,>=`,
  ],
  [
    'target met in year',
    `
      ${HEAD}
      A-1,甲,一,甲市,league,,2022-12-31,stock,科普驿站数,st,45,个,=
      A-2,甲,一,甲市,league,2022-01-01,2022-12-31,target,科普驿站数,st,40,个,>=`,
  ],
  [
    '超额完成',
    `
      指标,数值,单位,年度
      年度目标值讲座场次,100,场次,2022
      实际完成讲座场次,120,场次,2022`,
  ],
])('says nothing of %s', (_, table) => {
  expect(rulesIn(table)).toEqual([])
})
