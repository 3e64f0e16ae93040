import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { EndpointPlatform } from '#platform/platform'
import { importErrors } from '../import.errors.ts'
import { findEarlier, type ImportRun, turnRun } from '../import-run.store.ts'
import type { Confirmation } from '../parts/confirmation.ts'
import { recordTable } from '../parts/record-table.ts'

/** What whoever has a table carried out says to what was found in it. */
export interface Said {
  confirmed?: boolean | Confirmation[]
  repeat?: boolean
  part?: boolean
}

// All that was asked is so, or what was named: each kind as often as it was counted then.
function confirmations(run: ImportRun, said: boolean | Confirmation[]): Confirmation[] {
  const kinds = run.report.questionKinds ?? []
  if (typeof said === 'boolean') return said ? kinds : []
  return said.map(({ code, row }) =>
    row === undefined ? { code, count: kinds.find((one) => one.code === code)?.count ?? 0 } : { code, row },
  )
}

const unanswered = (run: ImportRun, confirmed: readonly Confirmation[], which = /^/): number => {
  const questionKinds = (run.report.questionKinds ?? []).filter(({ code }) => which.test(code))
  return questionKinds.reduce((sum, { code, count }) => {
    const own = confirmed.filter((one) => one.code === code)
    return own.some(({ row }) => row === undefined) ? sum : sum + Math.max(0, count - own.length)
  }, 0)
}

/** Has a checked table recorded, or refuses by what stands against it; the work itself is done behind. */
export async function turnToRecording(
  db: Kysely<Database>,
  { jobs }: Pick<EndpointPlatform, 'jobs'>,
  run: ImportRun,
  { confirmed: said = false, repeat = false, part = false }: Said,
): Promise<ImportRun> {
  const { problemCount = 0, rightRows = 0 } = run.report
  if (run.state !== 'checked') throw importErrors.IMPORT_NOT_READY()
  const confirmed = confirmations(run, said)
  if (problemCount > 0 && !part) throw importErrors.IMPORT_HAS_PROBLEMS({ count: problemCount })
  // A question of a row puts that row aside; what is asked of the table as a whole has to be answered.
  const due = unanswered(run, confirmed, part ? /^TABLE_/ : undefined)
  if (due > 0) throw importErrors.IMPORT_HAS_QUESTIONS({ count: due })
  if (rightRows === 0) throw importErrors.IMPORT_NOTHING_RIGHT()
  const earlier = await findEarlier(db, run)
  if (earlier && !repeat)
    throw importErrors.IMPORT_REPEATED({ by: earlier.by, at: earlier.at.toISOString(), rows: earlier.rows })
  const choice = { part, confirmed: JSON.stringify(confirmed), repeatOf: earlier?.id ?? null }
  const turned = await turnRun(db, run.id, ['checked'], 'importing', choice)
  if (!turned) throw importErrors.IMPORT_NOT_READY()
  await jobs.add(db, recordTable, { id: turned.id, version: turned.version })
  return turned
}
