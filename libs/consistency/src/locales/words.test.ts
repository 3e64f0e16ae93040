import { readFileSync } from 'node:fs'
import { csvRecords } from '@medelge/sheets'
import { expect, it } from 'vitest'
import { check } from '../check.ts'
import { readTable } from '../reading/read-table.ts'
import { en } from './en.ts'
import { zhCN } from './zh-CN.ts'

const file = new URL('../../../../demo/data/published-figures.csv', import.meta.url)
function published() {
  const rows = [...csvRecords(readFileSync(file, 'utf8'), ',')].map((cells, at) => ({ row: at + 1, cells }))
  const reading = readTable(rows)
  if ('problem' in reading) throw new Error(reading.problem)
  return reading.figures
}

it('has every sentence in every language', () => {
  const keysOf = (table: typeof zhCN) =>
    Object.entries(table).flatMap(([group, sentences]) =>
      Object.keys(sentences).map((key) => `${group}.${key}`),
    )
  expect(keysOf(en)).toEqual(keysOf(zhCN))
})

it('finds the same whatever language it is said in, and says it in that one', () => {
  const figures = published()
  const [inChinese, inEnglish] = [check(figures), check(figures, {}, 'en')]
  expect(inEnglish.length).toBe(inChinese.length)
  for (const [nth, { reason, question, ...found }] of inEnglish.entries()) {
    expect(inChinese[nth]).toMatchObject(found)
    for (const sentence of [reason, question]) {
      // Names are the figures’ own, and may have marks of quotation within them.
      const own = sentence.replace(/“[^”]*”/g, '')
      expect(own, sentence).not.toMatch(/[，。？；、]|可能|undefined|function/)
      expect(own, sentence).toMatch(/[a-z]{3} [a-z]/)
    }
  }
  for (const { reason, question } of inChinese)
    expect(`${reason}${question}`).not.toMatch(/undefined|=>|function/)
})
