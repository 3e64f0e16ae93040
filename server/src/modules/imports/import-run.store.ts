import { type Kysely, type Selectable, sql, type Updateable } from 'kysely'
import type { Database } from '#database'
import { platformErrors } from '#platform/errors'
import { holdsPersonal } from '#platform/sheets/import-kind'
import type { ImportReport } from './import-report.ts'
import type { ImportRunTable } from './import-run.table.ts'
import type { ImportState } from './import-states.ts'
import { ANY_SHEET } from './reading/choose-sheet.ts'
import { withoutNumbers } from './reading/without-numbers.ts'
import type { Onward } from './steps/onward.ts'

type Db = Kysely<Database>

export type ImportRun = Selectable<ImportRunTable>

export const insertRun = (
  trx: Db,
  row: {
    id?: string
    kind: string
    evidenceId: string
    organizationId: number
    startedBy: string
    submit: boolean
    onward?: Onward | null
  },
): Promise<ImportRun> =>
  trx
    .insertInto('importRun')
    .values({
      ...row,
      onward: row.onward ? JSON.stringify(row.onward) : null,
      state: 'checking',
      sheet: ANY_SHEET,
      headerRow: null,
      mapping: null,
      repeatOf: null,
      originId: null,
      restId: null,
      forgottenAt: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()

/**
 * How many tables of one person, but for this one, are not read to their end yet, and how many could not be read in
 * the last seconds. Whoever asks at the same time for the same person waits until this transaction is over.
 */
export async function countAtWork(
  trx: Db,
  personId: string,
  of: { besides?: string | undefined; seconds: number },
): Promise<{ unfinished: number; failed: number }> {
  await sql`select pg_advisory_xact_lock(hashtext('imports'), hashtext(${personId}))`.execute(trx)
  const { rows } = await sql<{ unfinished: number; failed: number }>`
    select count(*) filter (where state <> 'failed')::int as unfinished,
      count(*) filter (where state = 'failed')::int as failed
    from import_run where started_by = ${personId} and id is distinct from ${of.besides ?? null}::uuid
      and (state in ('checking', 'importing')
        or state = 'failed' and changed_at > now() - make_interval(secs => ${of.seconds}))`.execute(trx)
  return rows[0] ?? { unfinished: 0, failed: 0 }
}

export const findRun = (db: Db, id: string): Promise<ImportRun | undefined> =>
  db.selectFrom('importRun').selectAll().where('id', '=', id).executeTakeFirst()

/** The run, if the person started it; anybody else hears that there is none. */
export async function getOwnRun(db: Db, id: string, personId: string | null): Promise<ImportRun> {
  const run = await findRun(db, id)
  if (!run || run.startedBy !== personId) throw platformErrors.NOT_FOUND()
  return run
}

/** What a run is called by: its file, its unit, its starter. */
export const findRunNames = (db: Db, run: ImportRun) =>
  db
    .selectFrom('evidence')
    .innerJoin('person', (join) => join.on('person.id', '=', run.startedBy))
    .innerJoin('organization', (join) => join.on('organization.id', '=', run.organizationId))
    .select(['evidence.name as fileName', 'person.name as by', 'organization.shortName as unitName'])
    .where('evidence.id', '=', run.evidenceId)
    .executeTakeFirstOrThrow()

/** Takes the run to another state if it is still in one of these; undefined where somebody was faster. */
export const turnRun = (
  trx: Db,
  id: string,
  from: readonly ImportState[],
  to: ImportState,
  change: Updateable<ImportRunTable> = {},
): Promise<ImportRun | undefined> =>
  trx
    .updateTable('importRun')
    .set({ ...change, state: to, done: 0, version: sql`version + 1`, changedAt: sql`now()` })
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .where('forgottenAt', 'is', null)
    .returningAll()
    .executeTakeFirst()

/** Writes what came out, unless the person changed their mind meanwhile or another process was done first. */
export async function settleRun(
  trx: Db,
  run: { id: string; kind: string; version: number; state: ImportState },
  outcome: Omit<Updateable<ImportRunTable>, 'report'> & { state: ImportState; report?: ImportReport },
): Promise<boolean> {
  const { report: found, ...rest } = outcome
  const report = found && (await holdsPersonal(trx, run.kind)) ? withoutNumbers(found) : found
  const { numUpdatedRows } = await trx
    .updateTable('importRun')
    .set({ ...rest, ...(report ? { report: JSON.stringify(report) } : {}), changedAt: sql`now()` })
    .where('id', '=', run.id)
    .where('version', '=', run.version)
    .where('state', '=', run.state)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Says how far a run has come; one that was settled meanwhile by another process stays as it is. */
export const noteProgress = (
  db: Db,
  run: { id: string; version: number; state: ImportState },
  done: number,
  total: number,
) =>
  db
    .updateTable('importRun')
    .set({ done, total })
    .where('id', '=', run.id)
    .where('version', '=', run.version)
    .where('state', '=', run.state)
    .execute()

export interface EarlierRun {
  id: string
  at: Date
  by: string
  rows: number
}

/** The last time the same bytes were read in as the same kind of record. */
export async function findEarlier(db: Db, run: ImportRun): Promise<EarlierRun | undefined> {
  // Rows that were recorded before are passed over one by one; the file as a whole is no repetition.
  if (run.originId !== null) return undefined
  const { rows } = await sql<EarlierRun>`
    select r.id, r.changed_at as at, p.name as by, r.recorded as rows
    from evidence mine
    join evidence e on e.sha256 = mine.sha256
    join import_run r on r.evidence_id = e.id
    join person p on p.id = r.started_by
    where mine.id = ${run.evidenceId} and r.kind = ${run.kind} and r.id <> ${run.id} and r.state = 'imported'
    order by r.changed_at desc limit 1`.execute(db)
  return rows[0]
}
