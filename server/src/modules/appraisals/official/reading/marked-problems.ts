import { cellName, type Table } from '@medelge/sheets'
import type { SheetProblem } from './problem-code.ts'

/** Cells whose value the file does not hold, each once however many cells it is merged over. */
export function markedProblems({ rows }: Table): (SheetProblem & { row: number })[] {
  const seen = new Set<object>()
  return rows.flatMap(({ row, marks = {} }) =>
    Object.entries(marks).flatMap(([column, mark]): (SheetProblem & { row: number })[] => {
      if (mark.kind === 'merged' || seen.has(mark)) return []
      seen.add(mark)
      const cell = cellName(row, Number(column))
      return mark.kind === 'error'
        ? [{ code: 'formula-wrong', values: { cell, value: mark.text }, row: row - 1 }]
        : [{ code: 'formula-without-result', values: { cell }, row: row - 1 }]
    }),
  )
}
