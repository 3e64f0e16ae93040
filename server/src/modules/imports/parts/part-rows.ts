import type { Finding } from '#platform/sheets/finding'
import type { Checked, GivenRow } from '#platform/sheets/import-kind'

/** The rows that can be recorded as they are, and those that cannot, with why. */
export interface Parted<R> {
  ready: R[]
  right: GivenRow[]
  rest: { row: GivenRow; findings: Finding[] }[]
}

/** Rows hang on one another, such as units below units; deeper than this nothing that is right hangs. */
const ROUNDS = 40

/**
 * Parts a table into the rows that stand without the others and the rest. Without a wrong row another may become
 * wrong that hangs on it, so what is left is checked until nothing is wrong in it. Every row is in one of the two.
 */
export async function partRows<R>(
  rows: readonly GivenRow[],
  check: (rows: readonly GivenRow[]) => Promise<Checked<R>>,
  isOpen: (questions: readonly Finding[]) => readonly Finding[],
  first?: Checked<R>,
): Promise<Parted<R>> {
  const why = new Map<number, Finding[]>()
  let right = [...rows]
  let checked = first ?? (await check(right))
  for (let round = 0; round < ROUNDS; round += 1) {
    const open = [...checked.problems, ...isOpen(checked.questions)]
    if (open.length === 0) {
      const rest = rows.filter(({ row }) => why.has(row))
      return {
        ready: checked.ready,
        right,
        rest: rest.map((row) => ({ row, findings: why.get(row.row) ?? [] })),
      }
    }
    for (const finding of open) why.set(finding.row, [...(why.get(finding.row) ?? []), finding])
    const left = right.filter(({ row }) => !why.has(row))
    // Something is wrong with the table as a whole: no row of it can be recorded.
    if (left.length === right.length) break
    right = left
    checked = right.length > 0 ? await check(right) : { ready: [], problems: [], questions: [] }
  }
  return { ready: [], right: [], rest: rows.map((row) => ({ row, findings: why.get(row.row) ?? [] })) }
}
