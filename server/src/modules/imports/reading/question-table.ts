import { cellText, columnLetters, type TableRow } from '@medelge/sheets'
import type { Mapping, SheetColumn } from '#platform/sheets/columns'
import type { Finding } from '#platform/sheets/finding'
import type { SortedRows } from '#platform/sheets/sort-rows'
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
  const titleOf = (position: number) => `${header?.titles[position] ?? ''}（${columnLetters(position)}）`
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
  const hiddenColumns = table.hiddenColumns.filter(
    (position) => header?.titles[position] && !used.has(position),
  )
  if (hiddenColumns.length > 0)
    questions.push(
      wholeTable(top, 'TABLE_HIDDEN_COLUMNS', { columns: hiddenColumns.map(titleOf).join('、') }),
    )
  for (const { field, place: position, others: also } of chosenByHand ? [] : (header?.doubtful ?? []))
    questions.push({
      row: top,
      field,
      value: titleOf(position),
      code: 'TABLE_COLUMN_DOUBTFUL',
      params: { taken: titleOf(position), others: also.map(titleOf).join('、') },
    })
  for (const row of sorted.unclear)
    questions.push({ row: row.row, field: null, value: rowText(row), code: 'TABLE_ROW_UNCLEAR' })
  return questions
}

// The records that a merged cell covers, in ascending order and no more than are named.
function coveredBy(
  { top, bottom }: { top: number; bottom: number },
  records: readonly TableRow[],
): TableRow[] {
  let [from, to] = [0, records.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((records[middle]?.row ?? 0) < top) from = middle + 1
    else to = middle
  }
  const next = records.slice(from, from + NAMED + 1)
  return next.filter(({ row }) => row <= bottom)
}

/** Cells of records whose value the file does not hold, or holds for several records or counts together. */
export function markedCells(
  records: readonly TableRow[],
  mapping: Mapping,
  columns: readonly SheetColumn[],
): Finding[] {
  const counted = columns.flatMap(({ field, counts }) => (counts ? [mapping[field] ?? -1] : []))

  function wrongIn(
    row: TableRow,
    { field, counts }: SheetColumn,
  ): Pick<Finding, 'code' | 'params'> | undefined {
    const mark = row.marks?.[mapping[field] ?? -1]
    if (mark?.kind === 'no-result') return { code: 'CELL_FORMULA_WITHOUT_RESULT' }
    if (mark?.kind === 'error') return { code: 'CELL_FORMULA_WRONG', params: { text: mark.text } }
    if (mark?.kind !== 'merged' || !counts) return undefined
    const covered = coveredBy(mark, records)
    if (covered.length > 1) return { code: 'CELL_MERGED_COUNT', params: { rows: numbersOf(covered) } }
    const across = counted.filter((position) => position >= mark.left && position <= mark.right)
    if (across.length < 2) return undefined
    return { code: 'CELL_MERGED_ACROSS', params: { columns: across.map(columnLetters).join('、') } }
  }

  return records.flatMap((row) =>
    row.marks === undefined
      ? []
      : columns.flatMap((column) => {
          const wrong = wrongIn(row, column)
          const shown = cellText(row.cells[mapping[column.field] ?? -1])
          const value = wrong?.params?.text === undefined ? shown : String(wrong.params.text)
          return wrong ? [{ row: row.row, field: column.field, value, ...wrong }] : []
        }),
  )
}
