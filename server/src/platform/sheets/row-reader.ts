import { cellText, listOf, parseCount, saysNothing, writtenText } from '@medelge/sheets'
import { codeOf, type SheetColumn } from './columns.ts'
import type { Finding } from './finding.ts'
import type { GivenRow } from './import-kind.ts'

type Values = NonNullable<SheetColumn['values']>

/** Reads the cells of one row and collects what is wrong with them instead of stopping at the first mistake. */
export interface RowReader {
  findings: Finding[]
  flag(field: string, code: string, params?: Record<string, unknown>): void
  /** The text of a cell, at most `limit` characters; an empty one for an empty cell. */
  text(field: string, limit: number): string
  required(field: string, limit: number): string
  /** The same as it was written, for what is kept and shown; `text` is for what is looked up. */
  written(field: string, limit: number): string
  /** A whole number up to `limit`; null where the cell is empty. */
  count(field: string, limit: number): { count: number; about: boolean } | null
  /** The code of a word of a closed list; undefined where the cell is empty or names none of them. */
  choice(field: string, values: Values): string | undefined
  /** Several names in one cell, as they were written. */
  list(field: string, most: number, limit: number): string[]
}

export function readRow(row: GivenRow): RowReader {
  const findings: Finding[] = []
  const flag: RowReader['flag'] = (field, code, params = {}) => {
    findings.push({ row: row.row, field, value: writtenText(row.cell(field)).slice(0, 100), code, params })
  }
  const text = (field: string, limit: number): string => {
    const found = saysNothing(row.cell(field)) ? '' : cellText(row.cell(field))
    if (found.length > limit) flag(field, 'CELL_TOO_LONG', { limit })
    return found
  }
  return {
    findings,
    flag,
    text,
    required(field, limit) {
      const found = text(field, limit)
      if (found === '') flag(field, 'CELL_REQUIRED')
      return found
    },
    written(field, limit) {
      const found = saysNothing(row.cell(field)) ? '' : writtenText(row.cell(field))
      if (found.length > limit) flag(field, 'CELL_TOO_LONG', { limit })
      return found
    },
    count(field, limit) {
      const found = parseCount(row.cell(field))
      if (found === undefined) flag(field, 'CELL_COUNT_UNREADABLE')
      if (found && found.count > limit) flag(field, 'CELL_TOO_LARGE', { limit })
      return found ?? null
    },
    choice(field, values) {
      const cell = row.cell(field)
      if (saysNothing(cell)) return undefined
      const code = codeOf(values, cell)
      if (code === undefined) flag(field, 'CELL_CHOICE_UNKNOWN', { ...values })
      return code
    },
    list(field, most, limit) {
      const found = [...new Set(listOf(row.cell(field)))]
      if (found.length > most) flag(field, 'CELL_TOO_MANY', { limit: most })
      if (found.some((one) => one.length > limit)) flag(field, 'CELL_TOO_LONG', { limit })
      return found
    },
  }
}
