import { bytesOf, endLine, writeXlsx } from '@medelge/sheets/write'
import { expect, test } from 'vitest'
import { wholeness } from './wholeness.ts'

function isWhole(ending: 'xlsx' | 'csv' | 'jsonl', bytes: Uint8Array, rows: number, step: number): boolean {
  const whole = wholeness(ending, rows)
  for (let from = 0; from < bytes.length; from += step) whole.see(bytes.subarray(from, from + step))
  return whole.all()
}

const encoder = new TextEncoder()
const text = encoder.encode('\uFEFF名称,地点\r\n"甲,\n""乙""",一\r\n丙,二\r\n')
const lines = encoder.encode(`{"name":"甲"}\n{"name":"乙"}\n${endLine(2)}\n`)

test.each([1, 7, 22, 1000])(
  'knows a whole file from one that lacks its end, in pieces of %i bytes',
  async (step) => {
    expect(isWhole('csv', text, 2, step)).toBe(true)
    const zip = await bytesOf(writeXlsx({ sheets: [{ name: '一', rows: [[['甲'], ['乙']]] }] }))
    expect(isWhole('xlsx', zip, 2, step)).toBe(true)
    for (let left = 0; left < text.length; left += 1)
      expect(isWhole('csv', text.subarray(0, left), 2, step)).toBe(false)
    expect(isWhole('jsonl', lines, 2, step)).toBe(true)
    for (let left = 0; left < lines.length; left += 1)
      expect(isWhole('jsonl', lines.subarray(0, left), 2, step)).toBe(false)
    for (let left = 0; left < zip.length; left += 1)
      expect(isWhole('xlsx', zip.subarray(0, left), 2, step)).toBe(false)
  },
)

test('a row more or less than was told is no whole list', () => {
  expect(isWhole('csv', text, 1, 50)).toBe(false)
  expect(isWhole('csv', text, 3, 50)).toBe(false)
  expect(isWhole('jsonl', lines, 3, 50)).toBe(false)
  expect(isWhole('jsonl', encoder.encode(`${endLine(0)}\n`), 0, 50)).toBe(true)
})
