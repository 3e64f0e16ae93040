import { expect, it } from 'vitest'
import { rulesIn } from '../../findings-in.fixture.ts'

const sums = [{ whole: '基层阵地数', parts: ['科普驿站数', '科普小屋数'] }]
const table = (whole: number) => `
  指标,数值,单位,日期
  科普驿站数,31,个,2022-12-31
  科普小屋数,12,个,2022-12-31
  基层阵地数,${whole},个,2022-12-31`

it('adds up what is known to add up', () => {
  expect(rulesIn(table(45), { sums })).toEqual(['sum-does-not-close'])
  expect(rulesIn(table(43), { sums })).toEqual([])
  expect(rulesIn(table(45))).toEqual([])
})
