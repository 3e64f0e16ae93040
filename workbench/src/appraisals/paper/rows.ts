import type { Form, Scheme } from '@medelge/appraisal'
import { findGroup } from '@medelge/appraisal'
import type { layOutForm } from '@medelge/server/official-form'

export type Layout = ReturnType<typeof layOutForm>
export type Cell = Layout['cells'][number]

/** One row of the grid: its cells, and the row of the form it shows, if it shows one. */
export interface PaperRow {
  row: number
  /** An indicator's code, `budget:<index>`, `total`, or none for headings and texts. */
  key: string | undefined
  cells: Cell[]
}

/** The cells of a layout by the row they begin in, left to right. */
export function rowsOf({ cells, rows }: Layout): PaperRow[] {
  return Array.from({ length: rows }, (_, row) => {
    const own = cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column)
    return { row, key: own.find((cell) => cell.of !== undefined)?.of, cells: own }
  })
}

const totalBudget = (form: Form) => `budget:${form.budget.findIndex((row) => row.role === 'total')}`

/** The row of the paper a finding or score speaks of; undefined where the form has no such row. */
export function paperKey(row: string, form: Form, scheme: Scheme): string | undefined {
  if (row === 'execution') return totalBudget(form)
  if (row === 'total' || form.indicators.some(({ code }) => code === row)) return row
  if (row.startsWith('budget:')) {
    const place = form.budget.findIndex(({ item }) => item === row.slice('budget:'.length))
    return place < 0 ? totalBudget(form) : `budget:${place}`
  }
  return form.indicators.find((one) => findGroup(one, scheme)?.name === row)?.code
}

/** The scored row behind a row of the paper. */
export const scoredKey = (key: string, form: Form): string => (key === totalBudget(form) ? 'execution' : key)

/** Where a row stands in the document. */
export const anchorOf = (key: string): string => `row-${key}`
