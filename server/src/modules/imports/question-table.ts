import { cellText } from '#house/sheets/cell-text'
import type { Mapping, SheetColumn } from '#house/sheets/columns'
import type { Finding } from '#house/sheets/finding'
import type { SortedRows } from '#house/sheets/sort-rows'
import type { TableRow } from '#house/sheets/table'
import { columnLetters } from '#house/sheets/xlsx-notation'
import type { ChosenSheet } from './choose-sheet.ts'

/** Rows whose numbers a question names. */
const NAMED = 20

const numbersOf = (rows: readonly { row: number }[]) =>
  rows
    .slice(0, NAMED)
    .map(({ row }) => row)
    .join('、') + (rows.length > NAMED ? '……' : '')

export const rowText = (row: TableRow): string =>
  [...new Set(row.cells.map(cellText))].filter(Boolean).join(' ').slice(0, 100)

const wholeTable = (row: number, code: string, params: Record<string, unknown>): Finding => ({
  row,
  field: null,
  value: '',
  code,
  params,
})

/**
 * What the sheet shows otherwise than the file holds, or can be understood in more than one way. Nothing of it is
 * taken or left out without a word.
 */
export function questionTable(
  { sheet, table, header, others }: ChosenSheet,
  sheets: readonly string[],
  sorted: SortedRows,
  mapping: Mapping,
  chosenByHand: boolean,
): Finding[] {
  const top = header?.row ?? 1
  const titleOf = (place: number) => `${header?.titles[place] ?? ''}（${columnLetters(place)}）`
  const questions: Finding[] = []
  if (others.length > 0) {
    const names = others.map((one) => sheets[one] ?? '').join('、')
    questions.push(wholeTable(top, 'TABLE_OTHER_SHEETS', { taken: sheets[sheet] ?? '', names }))
  }
  if (sorted.hidden.length > 0) {
    const params = { count: sorted.hidden.length, rows: numbersOf(sorted.hidden) }
    questions.push(wholeTable(sorted.hidden[0]?.row ?? top, 'TABLE_HIDDEN_ROWS', params))
  }
  const used = new Set(Object.values(mapping))
  const hiddenColumns = table.hiddenColumns.filter((place) => header?.titles[place] && !used.has(place))
  if (hiddenColumns.length > 0)
    questions.push(
      wholeTable(top, 'TABLE_HIDDEN_COLUMNS', { columns: hiddenColumns.map(titleOf).join('、') }),
    )
  for (const { field, place, others: also } of chosenByHand ? [] : (header?.doubtful ?? []))
    questions.push({
      row: top,
      field,
      value: titleOf(place),
      code: 'TABLE_COLUMN_DOUBTFUL',
      params: { taken: titleOf(place), others: also.map(titleOf).join('、') },
    })
  for (const row of sorted.unclear)
    questions.push({ row: row.row, field: null, value: rowText(row), code: 'TABLE_ROW_UNCLEAR' })
  return questions
}

/** Cells of records whose value the file does not hold, or holds for several records together. */
export function markedCells(
  records: readonly TableRow[],
  mapping: Mapping,
  columns: readonly SheetColumn[],
): Finding[] {
  const findings: Finding[] = []
  const numbers = new Set(records.map(({ row }) => row))
  for (const { row, cells, marks = {} } of records)
    for (const { field, counts } of columns) {
      const place = mapping[field] ?? -1
      const mark = marks[place]
      if (mark?.kind === 'no-result')
        findings.push({ row, field, value: '', code: 'CELL_FORMULA_WITHOUT_RESULT' })
      if (mark?.kind === 'error')
        findings.push({
          row,
          field,
          value: mark.text,
          code: 'CELL_FORMULA_WRONG',
          params: { text: mark.text },
        })
      if (mark?.kind !== 'merged' || !counts) continue
      const covered = records.filter(
        ({ row: one }) => one >= mark.top && one <= mark.bottom && numbers.has(one),
      )
      if (covered.length < 2) continue
      const params = { rows: numbersOf(covered) }
      findings.push({ row, field, value: cellText(cells[place]), code: 'CELL_MERGED_COUNT', params })
    }
  return findings
}
