import {
  type Cell,
  listOf,
  parseCount,
  parseDay,
  parsePeriodText,
  parseTime,
  saysNothing,
  writtenText,
} from '@medelge/sheets'
import type { Field } from '../field.ts'
import { scaledOf } from '../values/decimal.ts'
import { emptyOf } from '../values/whole.ts'
import type { CellWords } from './cell-words.ts'
import { readAmount } from './read-amount.ts'
import { readPeriod } from './read-period.ts'
import { textRows } from './rows-text.ts'

/** Of a cell that says something, what it says; undefined where that cannot be read as the field's. */
function one(field: Field, cell: Cell, words: CellWords, unit: string | undefined): unknown {
  switch (field.type) {
    case 'line':
    case 'text':
    case 'translated':
      return writtenText(cell)
    case 'choice': {
      const codes = [...field.of, ...(field.retired ?? [])]
      const code = words.codeOf(field.words, writtenText(cell), codes)
      return code !== undefined && codes.includes(code) ? code : undefined
    }
    case 'yes-no': {
      const code = words.codeOf('yes-no', writtenText(cell), ['yes', 'no'])
      return code === 'yes' || code === 'no' ? code === 'yes' : undefined
    }
    case 'whole-number': {
      const count = parseCount(cell)?.count ?? Number(readAmount(cell, unit) ?? Number.NaN)
      return Number.isSafeInteger(count) ? count : undefined
    }
    case 'decimal':
      return readAmount(cell, unit)
    case 'money': {
      const yuan = readAmount(typeof cell === 'string' ? cell.replace(/^\s*[¥￥]/, '') : cell, '元')
      const fen = yuan === undefined ? undefined : scaledOf(yuan, 2)
      return fen !== undefined && Number.isSafeInteger(Number(fen)) ? Number(fen) : undefined
    }
    case 'day':
      return parseDay(cell)?.day
    case 'month':
      return monthIn(cell)
    case 'time':
      return parseTime(cell)
    case 'period':
      return readPeriod(cell, field.open === true)
    case 'area':
    case 'organization':
    case 'person':
    case 'record':
      return words.idOf?.(field, writtenText(cell))
    default:
      return undefined
  }
}

// A program makes 2021-09 its first day as soon as somebody types it.
function monthIn(cell: Cell): string | undefined {
  const period = parsePeriodText(cell)
  if (period !== undefined && /^\d{4}-\d\d$/.test(period)) return period
  const day = parseDay(cell)?.day
  return day?.endsWith('-01') ? day.slice(0, 7) : undefined
}

function rows(field: Field & { type: 'rows' }, text: string, words: CellWords) {
  const cells = Object.entries(field.cells)
  const lines = textRows(text)
  if (lines.some((line) => line.length !== cells.length)) return undefined
  const read = lines.map((line) =>
    cells.map(([cell, of], position) => [cell, readCell(of, line[position] ?? '', words)] as const),
  )
  if (read.flat().some(([, value]) => value === undefined)) return undefined
  return read.map((line) => Object.fromEntries(line))
}

/**
 * What a cell of a table says of a field, however it is written: 是, √, 2021.9.18, 12.5万元. An empty one, or one that
 * says there is nothing, is what is kept of nothing; undefined is what cannot be read. Whether the value may be so,
 * `valueProblems` says, as of any other.
 *
 * @example
 * const words = { value: (_: string, code: string) => code, comma: '、', number: String, period: (from: string) => from, codeOf: (_: string, text: string) => ({ 是: 'yes', 否: 'no' })[text] }
 * readCell({ type: 'yes-no' }, '是', words) // → true
 * readCell({ type: 'money', most: 99_999_999 }, '1.2万元', words) // → 1_200_000
 * readCell({ type: 'day' }, '2021.9.18', words) // → '2021-09-18'
 * readCell({ type: 'decimal', digits: 2, most: 100 }, '—', words) // → null
 * readCell({ type: 'decimal', digits: 2, most: 100 }, '很多', words) // → undefined
 */
export function readCell(field: Field, cell: Cell, words: CellWords, unit?: string): unknown {
  if (saysNothing(cell)) return emptyOf(field)
  if (field.type === 'rows') return rows(field, String(cell), words)
  if (!field.several) return one(field, cell, words, unit)
  const all = [...new Set(listOf(cell))].map((part) => one(field, part, words, unit))
  return all.includes(undefined) ? undefined : all
}
