import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { emptyEvidence, lockEvidence, sweepFiles } from '#modules/evidence'
import { placeByAge } from '#platform/retention/due-place'
import type { DueRow, PersonalTrace, RetentionKind } from '#platform/retention/retention-kind'

type Db = Kysely<Database>

/** The table that was read in, and the one of rows that was given back. */
const filesOf = (run: RawBuilder<unknown>) => sql`
  select e.id, e.sha256 from evidence e where e.id in (${run}.evidence_id, ${run}.rest_id)`

/** A file somebody reads in now or did not long ago, or one that proves a record that counts. */
const stillNeeded = (before: Date) => sql`
  exists (select from evidence_link l join (${filesOf(sql`r`)}) f on f.id = l.evidence_id where l.record_kind <> 'import')
  or exists (select from import_run o join (${filesOf(sql`r`)}) f on f.id in (o.evidence_id, o.rest_id)
    where o.id <> r.id and o.forgotten_at is null
      and (o.changed_at >= ${before} or o.state in ('checking', 'importing')))`

const tablesBefore = (before: Date): RawBuilder<DueRow> => sql`
  select r.id::text as key, ${placeByAge(sql`r.changed_at`)} as place, r.changed_at as at, (
      select coalesce(sum(s.size), 0)::bigint from (${filesOf(sql`r`)}) f join stored_file s on s.sha256 = f.sha256
    ) as bytes, e.name, p.name as note
  from import_run r join evidence e on e.id = r.evidence_id join person p on p.id = r.started_by
  where r.forgotten_at is null and r.state in ('checked', 'imported', 'failed') and r.changed_at < ${before}
    and not (${stillNeeded(before)})`

const fileIds = async (trx: Db, runs: readonly string[]): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select f.id from import_run r cross join lateral (${filesOf(sql`r`)}) f
    where r.id = any(${[...runs]}::uuid[])`.execute(trx)
  return rows.map(({ id }) => id)
}

async function lockTables(trx: Db, runs: readonly string[]): Promise<void> {
  await sql`select id from import_run where id = any(${[...runs]}::uuid[]) order by id for update`.execute(
    trx,
  )
  await lockEvidence(trx, await fileIds(trx, runs))
}

/** What stood in the table goes; who read it in, when, how many rows, and which row became which record, stays. */
async function forgetTables(trx: Db, runs: readonly string[], at: Date): Promise<void> {
  await emptyEvidence(trx, await fileIds(trx, runs), at)
  await sql`
    update import_run set forgotten_at = ${at}, corrections = '{}',
      report = report - '{preview,skipped,problems,questions,unknown}'::text[]
    where id = any(${[...runs]}::uuid[])`.execute(trx)
  await sql`update import_row set name = '', files = '{}' where run_id = any(${[...runs]}::uuid[])`.execute(
    trx,
  )
}

/** Tables that were read in, or given up: they may hold more about people than the records made of them. */
export const tableRetention: RetentionKind = {
  code: 'import-tables',
  unit: 'month',
  range: () => ({ usual: 12, least: 1, most: 120 }),
  due: tablesBefore,
  lock: lockTables,
  drop: forgetTables,
  afterwards: sweepFiles,
}

/** What a person meant by words is of use to that person alone. */
export const forgetChoices: PersonalTrace = (trx, people) =>
  sql`delete from import_choice where person_id = any(${[...people]}::text[])`.execute(trx)
