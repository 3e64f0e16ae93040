import { expect, it } from 'vitest'
import { HEAD, rulesIn } from '../../findings-in.fixture.ts'

it.each([
  [
    'round',
    `
      ${HEAD},note
      A-1,甲,一,甲市,league,2022-01-01,2022-12-31,flow,科普活动受众人次,aud,500000,人次,=,`,
  ],
])('finds %s', (_, table) => {
  expect(rulesIn(table)).toContain('round-without-source')
})

it.each([
  [
    'round with about',
    `
      指标,数值,单位,年度
      受众人次,约50万,人次,2022`,
  ],
])('says nothing of %s', (_, table) => {
  expect(rulesIn(table)).toEqual([])
})
