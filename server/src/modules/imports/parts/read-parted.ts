import type { Actor } from '#platform/actor'
import type { Platform } from '#platform/platform'
import type { Finding } from '#platform/sheets/finding'
import type { GivenRow, ImportKind } from '#platform/sheets/import-kind'
import type { ImportRun } from '../import-run.store.ts'
import { type ReadTable, readTable } from '../reading/read-table.ts'
import { correctRows } from '../words/corrections.ts'
import { findRecordedRows } from './import-row.store.ts'
import { findOrigin, type Origin } from './origin.ts'

export interface PartedTable extends ReadTable {
  originId: string | null
  placeOf: Origin['placeOf']
  parted: { fresh: GivenRow[]; before: GivenRow[]; problems: Finding[] }
}

// What is given back has the columns where they stood, so it is understood as its table was.
async function readAsBefore(
  platform: Platform,
  run: ImportRun,
  kind: ImportKind<unknown>,
  actor: Actor,
  parent: ImportRun,
) {
  const { mapping, usualYear } = parent.report
  const read = await readTable(platform, run.mapping || !mapping ? run : { ...run, mapping }, kind, actor)
  const year = read.importContext.usualYear ?? usualYear
  return { ...read, importContext: { ...read.importContext, usualYear: year } }
}

const placeKey = ({ originId, row }: { originId: string; row: number }): string => `${originId} ${row}`

/** Reads a run's file with its corrections, and sets aside the rows that became records before. */
export async function readParted(
  platform: Platform,
  run: ImportRun,
  kind: ImportKind<unknown>,
  actor: Actor,
): Promise<PartedTable> {
  const first = await readTable(platform, run, kind, actor)
  const { parent, placeOf } = await findOrigin(platform.db, run, first.report.titles ?? [])
  const given = parent !== undefined && parent.evidenceId !== run.evidenceId
  const read = given ? await readAsBefore(platform, run, kind, actor, parent) : first
  const corrected = correctRows(read.rows, read.report.mapping ?? {}, run.corrections)
  const rows = corrected.filter((row) => !kind.unfilled?.(row))
  const recorded = new Set(
    parent ? (await findRecordedRows(platform.db, parent.originId ?? parent.id)).map(placeKey) : [],
  )
  const seen = new Map<string, number>()
  const problems: Finding[] = []
  const [fresh, before]: [GivenRow[], GivenRow[]] = [[], []]
  for (const row of rows) {
    const key = placeKey(placeOf(row))
    const earlier = seen.get(key)
    if (recorded.has(key)) before.push(row)
    else fresh.push(row)
    if (earlier === undefined) seen.set(key, row.row)
    else if (!recorded.has(key))
      problems.push({
        row: row.row,
        field: null,
        value: '',
        code: 'ROW_GIVEN_BACK_TWICE',
        params: { earlier },
      })
  }
  const originId = parent ? (parent.originId ?? parent.id) : null
  return { ...read, rows, originId, placeOf, parted: { fresh, before, problems } }
}
