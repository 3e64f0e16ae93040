import { cellName } from '@medelge/sheets'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chosen, formRows, put, type Row, workbook } from './sheet.fixture.ts'

const rows = formRows()
// A heading above an empty column says nothing.
const HEADINGS = 6
const empty = Array.from({ length: 15 }, (_, row) =>
  Array.from({ length: 12 }, (_, column) => ({ row, column })),
)
  .flat()
  .filter(({ row, column }) => row !== HEADINGS && (rows[row]?.[column] ?? '') === '')

const padded = (whole: readonly Row[]): Row[] => Array.from({ length: 15 }, (_, row) => whole[row] ?? [])

test('whatever stands in a cell that was empty is read or told by its cell, or the form is refused', async () => {
  const word = fc.constantFrom(
    '灯语',
    '2019',
    '见附件',
    '3.5',
    '≥7次',
    '灯塔（20分）',
    '合计',
    '说明：无',
    '12月',
  )
  const noise = fc.array(fc.tuple(fc.constantFrom(...empty), word), { minLength: 1, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(noise, async (cells) => {
      let noisy = padded(rows)
      for (const [{ row, column }, text] of cells) noisy = put(noisy, cellName(row + 1, column), text)
      const read = await chosen(workbook({ rows: noisy }))
      // What is refused is read again once it was mended.
      if (!read.ok) return
      const told = JSON.stringify([read.remarks, read.form])
      for (const [{ row, column }] of cells) {
        const name = cellName(row + 1, column)
        const text = String(noisy[row]?.[column])
        expect(told.includes(name) || told.includes(text), `${name} ${text}: ${told}`).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})

test('any sheet of such words ends in a form or in a reason', async () => {
  const words = rows.flat().filter((cell) => cell !== '')
  const cell = fc.oneof(
    fc.constantFrom(...words, '', '', '……', '总分', '合计', '单位：元', '2023年度'),
    fc.double({ noNaN: true }),
  )
  const grid = fc.array(fc.array(cell, { maxLength: 10 }), { maxLength: 14 })
  const side = fc.tuple(fc.nat(8), fc.nat(3), fc.nat(12), fc.nat(3))
  await fc.assert(
    fc.asyncProperty(grid, fc.option(side), fc.boolean(), async (sheet, merge, usual) => {
      const whole = usual ? [...rows.slice(0, 8), ...sheet, ...rows.slice(8)] : sheet
      const [left, wide, top, high] = merge ?? [0, 0, 0, 0]
      const range = `${cellName(top + 1, left)}:${cellName(top + 1 + high, left + wide)}`
      const read = await chosen(workbook({ rows: whole, merges: merge === null ? [] : [range] }))
      expect(read.ok ? read.form.indicators.length : read.problems.length).toBeGreaterThan(0)
    }),
    { numRuns: 300 },
  )
})
