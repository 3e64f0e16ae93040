import type { Cell } from '@medelge/sheets'
import type { Finding } from '#platform/sheets/finding'
import type { ImportReport } from '../import-report.ts'

/** Seven digits or more in a row, however they are spaced: a phone number, or the number of a person. */
const number = /\d(?:[\s-]?\d){6,}/g

const hidden = (text: string): string =>
  text.replace(number, (found) => `${found.slice(0, 3)}****${found.slice(-4)}`)

const hiddenCell = (cell: Cell): Cell => {
  if (cell === null || cell === undefined) return cell
  const text = String(cell)
  const shown = hidden(text)
  return shown === text ? cell : shown
}

const inFinding = (one: Finding): Finding => ({ ...one, value: hidden(one.value) })

/**
 * What is said of a table of people as it is written down: no cell of it with a number that is kept sealed elsewhere. In
 * any column, for a number may stand in one that was not understood.
 */
export function withoutNumbers(report: ImportReport): ImportReport {
  const { preview, skipped, problems, questions, unknown } = report
  return {
    ...report,
    ...(preview && { preview: preview.map(({ row, cells }) => ({ row, cells: cells.map(hiddenCell) })) }),
    ...(skipped && { skipped: skipped.map(({ row, text }) => ({ row, text: hidden(text) })) }),
    ...(problems && { problems: problems.map(inFinding) }),
    ...(questions && { questions: questions.map(inFinding) }),
    ...(unknown && { unknown: unknown.map((one) => ({ ...one, value: hidden(one.value) })) }),
  }
}
