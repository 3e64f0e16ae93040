import { defineFields, emptyOf, fieldsOf } from '@medelge/fields'
import { writeCell } from '@medelge/fields/cells'
import type { Cell } from '@medelge/sheets'
import { describe, expect, it } from 'vitest'
import { messagesIn } from '#engines/lists/list-request'
import { locales } from '#platform/locale'
import { readRow } from '#platform/sheets/row-reader'
import { cellWords } from './cell-words.ts'
import { readCells } from './read-cells.ts'

const fields = defineFields({
  free: { type: 'yes-no' },
  floor: { type: 'decimal', digits: 2, most: 10_000 },
  cost: { type: 'money', most: 1_000_000_000 },
  since: { type: 'month' },
  term: { type: 'period', open: true },
  agreed: { type: 'period' },
  opened: { type: 'day' },
})
const values = {
  free: false,
  floor: '1234.5',
  cost: 186_143,
  since: '2021-09',
  term: { from: '2021-01-01', to: null },
  agreed: { from: '2021-01-01', to: '2023-12-31' },
  opened: '2021-09-18',
}

function read(cells: Readonly<Record<string, Cell>>) {
  const row = { row: 2, cells: [], cell: (column: string): Cell => cells[column] ?? null }
  const reader = readRow(row)
  return { read: readCells(fields, reader, row, []), flagged: reader.findings.map(({ code }) => code) }
}

describe('a row of a table', () => {
  it.each(locales)('written in %s is read back', (locale) => {
    const words = cellWords(messagesIn(locale))
    const cells = fieldsOf(fields).map(([name, field]) => [name, writeCell(field, values[name], words)])
    expect(read(Object.fromEntries(cells))).toEqual({ read: values, flagged: [] })
  })

  it('that cannot be read says so cell by cell, in words there are', () => {
    const names = Object.keys(fields)
    const { read: found, flagged } = read(Object.fromEntries(names.map((name) => [name, '不知道'])))
    expect(found).toEqual(Object.fromEntries(fieldsOf(fields).map(([name, field]) => [name, emptyOf(field)])))
    const codes = [
      'CHOICE_UNKNOWN',
      ...['AMOUNT', 'AMOUNT', 'MONTH', 'SPAN', 'SPAN', 'DAY'].map((of) => `${of}_UNREADABLE`),
    ]
    expect(flagged).toEqual(codes.map((code) => `CELL_${code}`))
    for (const locale of locales) for (const code of flagged) expect(messagesIn(locale)(code)).not.toBe(code)
  })
})
