import { expect, it } from 'vitest'
import { HEAD, rulesIn } from '../../findings-in.fixture.ts'

it.each([
  [
    'drift',
    `
      ${HEAD}
      A-1,甲,一,甲市,league,,2022-11-30,stock,科普讲师人数,l,380,人,=
      A-2,甲,四,甲市,league,,2022-12-31,stock,科普讲师人数,l,452,人,=`,
  ],
  [
    'sections',
    `
      文件,章节,指标,数值,单位,日期
      甲,二,科普讲师人数,380,人,2022-11-30
      甲,五,科普讲师人数,452,人,2023-01-15`,
  ],
])('finds %s', (_, table) => {
  expect(rulesIn(table)).toContain('differs-in-document')
})

it.each([
  [
    'quarters sections',
    `
      ${HEAD}
      A-1,甲,第一季度,甲市,league,,2022-03-31,stock,科普讲师人数,l,100,人,=
      A-2,甲,第二季度,甲市,league,,2022-06-30,stock,科普讲师人数,l,110,人,=
      A-3,甲,第三季度,甲市,league,,2022-09-30,stock,科普讲师人数,l,120,人,=`,
  ],
])('says nothing of %s', (_, table) => {
  expect(rulesIn(table)).toEqual([])
})
