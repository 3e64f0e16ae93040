import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { RecordedRow } from '#platform/sheets/import-kind'
import type { ImportRun } from '../import-run.store.ts'

type Db = Kysely<Database>

/** Rows of a table that are records already, whichever of its readings made them so. */
export const findRecordedRows = (db: Db, originId: string) =>
  db.selectFrom('importRow').select(['originId', 'row']).where('originId', '=', originId).execute()

/** The run that gave a table back, by the mark written into it: of the same kind and unit, or it is no mark. */
export const findRunByMark = (db: Db, run: ImportRun, mark: string): Promise<ImportRun | undefined> =>
  db
    .selectFrom('importRun')
    .selectAll()
    .where('organizationId', '=', run.organizationId)
    .where('kind', '=', run.kind)
    .where('restId', 'is not', null)
    .where(sql<boolean>`right(replace(id::text, '-', ''), 12) = ${mark}`)
    .executeTakeFirst()

/** The first reading of the same bytes that recorded a part of them and gave the rest back. */
export async function findPartlyRecorded(db: Db, run: ImportRun): Promise<ImportRun | undefined> {
  const { rows } = await sql<{ id: string }>`
    select r.id
    from evidence mine
    join evidence e on e.sha256 = mine.sha256
    join import_run r on r.evidence_id = e.id
    where mine.id = ${run.evidenceId} and r.kind = ${run.kind} and r.organization_id = ${run.organizationId}
      and r.sheet = ${run.sheet} and r.id <> ${run.id} and r.state = 'imported' and r.left_over > 0
      and r.origin_id is null
    order by r.changed_at limit 1`.execute(db)
  const id = rows[0]?.id
  return id === undefined
    ? undefined
    : db.selectFrom('importRun').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Takes rows for a run; false where another run has recorded any of them meanwhile. */
export async function claimRows(
  trx: Db,
  runId: string,
  places: readonly { originId: string; row: number }[],
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into import_row (origin_id, row, run_id)
    select "originId", row, ${runId}
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as given("originId" uuid, row int)
    order by "originId", row
    on conflict do nothing`.execute(trx)
  return Number(numAffectedRows) === places.length
}

/** Writes down which record each row has become. */
export const nameRows = (
  trx: Db,
  rows: readonly (Omit<RecordedRow, 'row'> & { originId: string; row: number })[],
) =>
  sql`
    update import_row r set record_id = given.id, name = coalesce(given.name, ''), day = coalesce(given.day, ''),
      files = coalesce(given.files, '{}')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given("originId" uuid, row int, id text, name text, day text, files text[])
    where r.origin_id = given."originId" and r.row = given.row`.execute(trx)

/** While one reading of a file is recorded, another of the same file waits. */
export const lockSameFile = (trx: Db, run: ImportRun) =>
  sql`
    select pg_advisory_xact_lock(hashtextextended(sha256 || ${run.kind}::text, 17))
    from evidence where id = ${run.evidenceId}`.execute(trx)

/** The records made of a run's rows, with what their photos may be named by. */
export async function findRecordsOf(db: Db, runId: string) {
  const rows = await db
    .selectFrom('importRow')
    .select(['row', 'recordId', 'name', 'day', 'files'])
    .where('runId', '=', runId)
    .where('recordId', 'is not', null)
    .execute()
  return rows.map((row) => ({ ...row, recordId: row.recordId ?? '' }))
}
