import { type Cell, cellText } from '@medelge/sheets'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { spokenWords } from '#platform/sheets/columns'
import type { GivenRow } from '#platform/sheets/import-kind'
import type { ImportRun } from '../import-run.store.ts'
import { findPartlyRecorded, findRunByMark } from './import-row.store.ts'

/** Where the rows of a run stand in the table they first came from. */
export interface Origin {
  /** The run that gave this table back, or read the same file before; undefined where the rows are new. */
  parent: ImportRun | undefined
  /** The run and the row number that name a row for ever. */
  placeOf(row: GivenRow): { originId: string; row: number }
}

/** The last digits of a run's id, written into the title over the row numbers of a table given back. */
export const markOf = (runId: string): string => runId.replaceAll('-', '').slice(-12)

function markedColumn(titles: readonly Cell[]): { position: number; mark: string } | undefined {
  const words = spokenWords('rest.row').map((word) => cellText(word))
  for (const [position, title] of titles.entries()) {
    const text = cellText(title)
    const mark = /#([0-9a-f]{12})\b/.exec(text)?.[1]
    if (mark && words.some((word) => text.startsWith(word))) return { position, mark }
  }
  return undefined
}

/** Whose rows these are, by the mark of a table that was given back, or by the same bytes recorded in part before. */
export async function findOrigin(
  db: Kysely<Database>,
  run: ImportRun,
  titles: readonly Cell[],
): Promise<Origin> {
  const own = (row: GivenRow) => ({ originId: run.id, row: row.row })
  const marked = markedColumn(titles)
  const parent = marked && (await findRunByMark(db, run, marked.mark))
  if (marked && parent) {
    const originId = parent.originId ?? parent.id
    return {
      parent,
      placeOf(row) {
        const number = Number(row.cells[marked.position])
        return Number.isInteger(number) && number > 0 && number < 2 ** 31
          ? { originId, row: number }
          : own(row)
      },
    }
  }
  const before = await findPartlyRecorded(db, run)
  if (!before) return { parent: undefined, placeOf: own }
  return { parent: before, placeOf: (row) => ({ originId: before.id, row: row.row }) }
}
