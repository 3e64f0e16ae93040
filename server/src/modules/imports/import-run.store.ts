import { type Kysely, type Selectable, sql } from 'kysely'
import type { Database } from '#database'
import { houseErrors } from '#house/errors'
import type { ImportReport } from './import-report.ts'
import type { ImportRunTable } from './import-run.table.ts'

type Db = Kysely<Database>

export type ImportRun = Selectable<ImportRunTable>

export const insertRun = (
  trx: Db,
  row: { kind: string; evidenceId: string; organizationId: number; startedBy: string; submit: boolean },
): Promise<ImportRun> =>
  trx
    .insertInto('importRun')
    .values({ ...row, state: 'checking', headerRow: null, mapping: null })
    .returningAll()
    .executeTakeFirstOrThrow()

export const findRun = (db: Db, id: string): Promise<ImportRun | undefined> =>
  db.selectFrom('importRun').selectAll().where('id', '=', id).executeTakeFirst()

/** The run, if the person started it; anybody else hears that there is none. */
export async function getOwnRun(db: Db, id: string, personId: string | null): Promise<ImportRun> {
  const run = await findRun(db, id)
  if (!run || run.startedBy !== personId) throw houseErrors.NOT_FOUND()
  return run
}

export const findRunsOf = (db: Db, personId: string, limit: number) =>
  db
    .selectFrom('importRun')
    .selectAll()
    .where('startedBy', '=', personId)
    .orderBy('createdAt', 'desc')
    .limit(limit)
    .execute()

/** Takes the run to another state if it is still in one of these; undefined where somebody was faster. */
export const turnRun = (
  trx: Db,
  id: string,
  from: readonly string[],
  to: string,
  change: { sheet?: number; headerRow?: number | null; mapping?: string | null; submit?: boolean } = {},
): Promise<ImportRun | undefined> =>
  trx
    .updateTable('importRun')
    .set({ ...change, state: to, done: 0, version: sql`version + 1`, changedAt: sql`now()` })
    .where('id', '=', id)
    .where('state', 'in', [...from])
    .returningAll()
    .executeTakeFirst()

/** Writes what came out, unless the person changed their mind meanwhile or another process was done first. */
export async function settleRun(
  trx: Db,
  run: { id: string; version: number; state: string },
  outcome: { state: string; report?: ImportReport; total?: number; done?: number },
): Promise<boolean> {
  const { report, ...rest } = outcome
  const { numUpdatedRows } = await trx
    .updateTable('importRun')
    .set({ ...rest, ...(report ? { report: JSON.stringify(report) } : {}), changedAt: sql`now()` })
    .where('id', '=', run.id)
    .where('version', '=', run.version)
    .where('state', '=', run.state)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export const noteProgress = (db: Db, run: { id: string; version: number }, done: number, total: number) =>
  db
    .updateTable('importRun')
    .set({ done, total })
    .where('id', '=', run.id)
    .where('version', '=', run.version)
    .execute()

export interface EarlierRun {
  id: string
  at: Date
  by: string
  rows: number
}

/** The last time the same bytes were read in as the same kind of record. */
export async function findEarlier(db: Db, run: ImportRun): Promise<EarlierRun | undefined> {
  const { rows } = await sql<EarlierRun>`
    select r.id, r.changed_at as at, p.name as by, r.total as rows
    from evidence mine
    join evidence e on e.sha256 = mine.sha256
    join import_run r on r.evidence_id = e.id
    join person p on p.id = r.started_by
    where mine.id = ${run.evidenceId} and r.kind = ${run.kind} and r.id <> ${run.id} and r.state = 'imported'
    order by r.changed_at desc limit 1`.execute(db)
  return rows[0]
}

/** Runs somebody waits for: queued, at work, or broken off together with the process that worked on them. */
export const findUnsettled = (db: Db) =>
  db
    .selectFrom('importRun')
    .select(['id', 'version', 'state'])
    .where('state', 'in', ['checking', 'importing'])
    .execute()
