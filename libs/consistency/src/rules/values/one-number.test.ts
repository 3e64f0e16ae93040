import { expect, it } from 'vitest'
import { HEAD, rulesIn } from '../../findings-in.fixture.ts'

it.each([
  [
    'same distinctive',
    `
      ${HEAD}
      A-1,甲,一,甲市,league,2022-01-01,2022-12-31,flow,科技馆参观人次,visits,23571,人次,=
      A-2,甲,二,甲市,league,2022-01-01,2022-12-31,flow,农技培训受益人次,farm,23571,人次,=`,
  ],
  [
    'diff docs',
    `
      ${HEAD}
      A-1,甲,一,甲市,league,2022-01-01,2022-12-31,flow,科学家精神宣讲受众人次,x,235400,人次,=
      A-2,乙,一,甲市,league,2022-01-01,2022-12-31,flow,公务员科普讲座听众人次,y,235400,人次,=`,
  ],
  [
    'small distinctive',
    `
      ${HEAD}
      A-1,甲,一,甲市,league,2022-01-01,2022-12-31,flow,印发简报期数,x,347,期,=
      A-2,甲,三,甲市,league,2022-01-01,2022-12-31,flow,走访专家人数,y,347,人,=`,
  ],
])('finds %s', (_, table) => {
  expect(rulesIn(table)).toContain('one-number-two-things')
})

it.each([
  [
    'equal done and total',
    `
      指标,数值,单位,日期
      重点任务数,1345,项,2022-12-31
      重点任务完成数,1345,项,2022-12-31
      重点任务完成率,100,%,2022-12-31`,
  ],
])('says nothing of %s', (_, table) => {
  expect(rulesIn(table)).toEqual([])
})
