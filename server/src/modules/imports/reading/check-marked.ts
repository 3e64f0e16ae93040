import { cellText } from '@medelge/sheets'
import type { Finding } from '#platform/sheets/finding'
import type { Checked, GivenRow } from '#platform/sheets/import-kind'

type Check<R> = (rows: readonly GivenRow[]) => Promise<Checked<R>>

// A cell that was corrected in the page meanwhile no longer says what the file held.
const stands = ({ field, value, code }: Finding, row: GivenRow): boolean =>
  field !== null && cellText(row.cell(field)) === (code.startsWith('CELL_MERGED_') ? value : '')

/**
 * Lets a kind check its rows, and adds what is wrong with cells whose value the file does not hold. Such a row is
 * wrong whatever else stands in it; what else is wrong in it is told too, of the marked cell itself nothing more.
 */
export function checkMarked<R>(marks: readonly Finding[], check: Check<R>): Check<R> {
  const byRow = new Map<number, Finding[]>()
  for (const mark of marks) byRow.set(mark.row, [...(byRow.get(mark.row) ?? []), mark])
  const marksOf = (row: GivenRow) => (byRow.get(row.row) ?? []).filter((mark) => stands(mark, row))

  return async (rows) => {
    const spoiled = rows.filter((row) => marksOf(row).length > 0)
    if (spoiled.length === 0) return check(rows)
    const own = spoiled.flatMap(marksOf)
    const told = new Set(own.map(({ row, field }) => `${row} ${field}`))
    const others = (await check(spoiled)).problems.filter(({ row, field }) => !told.has(`${row} ${field}`))
    const sound = rows.filter((row) => marksOf(row).length === 0)
    const found = sound.length > 0 ? await check(sound) : { ready: [], problems: [], questions: [] }
    const problems = [...found.problems, ...own, ...others].sort((a, b) => a.row - b.row)
    return { ...found, problems }
  }
}
