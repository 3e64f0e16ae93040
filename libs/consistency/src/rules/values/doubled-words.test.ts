import { expect, it } from 'vitest'
import { rulesIn } from '../../findings-in.fixture.ts'

const table = (quote: string, value = '240000') => `
  文件,原文,指标,数值,单位,日期
  甲,${quote},科普信息员人数,${value},人,2021-12-31`

it.each(['信息员超过24万多人', '信息员近24万余人', '信息员约24万多人'])('finds %s', (quote) => {
  expect(rulesIn(table(quote))).toContain('doubled-words')
})

it.each(['信息员超过24万人', '信息员24万多人', '约有240000人，其中多数在乡镇'])(
  'says nothing of %s',
  (quote) => {
    expect(rulesIn(table(quote, quote.includes('多人') ? '24万多' : '24万'))).toEqual([])
  },
)
