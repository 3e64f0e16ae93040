import type { Form, Scheme } from '@medelge/appraisal'
import { findGroup, findPart } from '@medelge/appraisal'
import type { layOutForm } from '@medelge/server/official-form'

export type Layout = ReturnType<typeof layOutForm>
export type Cell = Layout['cells'][number]

/** One row of the grid: its cells, and the row of the form it shows, if it shows one. */
export interface PaperRow {
  row: number
  /** An indicator's code, `budget:<index>`, `task:<index>`, `management:<index>`, `total`, or none for headings and texts. */
  key: string | undefined
  cells: Cell[]
}

/** The cells of a layout by the row they begin in, left to right. */
export function rowsOf({ cells, rows }: Layout): PaperRow[] {
  const shown = new Set<string>()
  return Array.from({ length: rows }, (_, row) => {
    const own = cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column)
    const key = own.find((cell) => cell.of !== undefined)?.of
    // A department's grade stands on a row of its own below the total: one of the two is the row of the form.
    if (key === undefined || shown.has(key)) return { row, key: undefined, cells: own }
    shown.add(key)
    return { row, key, cells: own }
  })
}

const totalBudget = (form: Form) => `budget:${form.budget.findIndex((row) => row.role === 'total')}`

/** The row of the paper a finding or score speaks of; undefined where the form has no such row. */
export function paperKey(row: string, form: Form, scheme: Scheme): string | undefined {
  if (row === 'execution') return totalBudget(form)
  if (row === 'total' || form.indicators.some(({ code }) => code === row)) return row
  if (row.startsWith('budget:')) {
    const position = form.budget.findIndex(({ item }) => item === row.slice('budget:'.length))
    return position < 0 ? totalBudget(form) : `budget:${position}`
  }
  if (row === 'tasks') return form.tasks?.length ? 'task:0' : undefined
  const task = form.tasks?.findIndex(({ name }) => row === `task:${name}`) ?? -1
  if (task >= 0) return `task:${task}`
  const line = form.management?.findIndex(({ item }) => row === `management:${item}`) ?? -1
  if (line >= 0) return `management:${line}`
  return form.indicators.find((one) => {
    const group = findGroup(one, scheme)
    return group?.name === row || (group && findPart(one, group)?.name === row)
  })?.code
}

/** The scored row behind a row of the paper. */
export const scoredKey = (key: string, form: Form): string => (key === totalBudget(form) ? 'execution' : key)

/** Where a row stands in the document. */
export const anchorOf = (key: string): string => `row-${key}`
