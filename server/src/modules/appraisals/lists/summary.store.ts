import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { AppraisalSummaryTable } from '../appraisal.table.ts'

type Db = Kysely<Database>

export const findSummaries = (db: Db, appraisalIds: readonly string[]) =>
  db
    .selectFrom('appraisalSummary')
    .selectAll()
    .where('appraisalId', '=', sql<string>`any(${[...appraisalIds]}::uuid[])`)
    .execute()

/** Whether nothing may be kept here: a file is written from a snapshot that only reads. */
export async function isReadOnly(db: Db): Promise<boolean> {
  const { rows } = await sql<{ only: string }>`
    select current_setting('transaction_read_only') as only`.execute(db)
  return rows[0]?.only === 'on'
}

/** Keeps how forms stand now; one that is gone meanwhile is passed over. */
export const saveSummaries = (db: Db, rows: readonly AppraisalSummaryTable[]) =>
  sql`
    with given as (
      select * from unnest(${rows.map((row) => row.appraisalId)}::uuid[], ${rows.map((row) => row.digest)}::bytea[],
        ${rows.map((row) => row.total)}::float8[], ${rows.map((row) => row.grade)}::text[],
        ${rows.map((row) => row.wrong)}::int[], ${rows.map((row) => row.open)}::int[])
        as given(id, digest, total, grade, wrong, open)
    ), still as (select id from appraisal where id in (select id from given) order by id for key share)
    insert into appraisal_summary (appraisal_id, digest, total, grade, wrong, open)
    select given.* from given join still using (id) order by id
    on conflict (appraisal_id) do update set digest = excluded.digest, total = excluded.total,
      grade = excluded.grade, wrong = excluded.wrong, open = excluded.open`.execute(db)

export const deleteSummaries = (db: Db) => db.deleteFrom('appraisalSummary').execute()
