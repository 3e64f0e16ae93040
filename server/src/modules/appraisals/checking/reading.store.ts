import { type Insertable, type Kysely, type Selectable, sql } from 'kysely'
import type { Database } from '#database'
import type { AppraisalReadingTable } from '../appraisal.table.ts'
import type { Summary } from '../lists/summary.ts'

type Db = Kysely<Database>
export type ReadingRow = Selectable<AppraisalReadingTable>
/** What a reading kept of a form. */
export type Reading = Pick<ReadingRow, 'form' | 'scheme' | 'scored' | 'figures' | 'readAt'>

/** Keeps a form as it was read; answers the reading's id. */
export const insertReading = async (trx: Db, row: Insertable<AppraisalReadingTable>): Promise<string> =>
  (await trx.insertInto('appraisalReading').values(row).returning('id').executeTakeFirstOrThrow()).id

/** As each of these forms was last read, by the id of the form. */
export async function findReadings(
  db: Db,
  appraisalIds: readonly string[],
): Promise<Map<string, ReadingRow>> {
  const rows = await db
    .selectFrom('appraisalReading')
    .selectAll()
    .distinctOn('appraisalId')
    .where('appraisalId', '=', sql<string>`any(${[...appraisalIds]}::uuid[])`)
    .orderBy('appraisalId')
    .orderBy('id', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.appraisalId, row]))
}

export const findReading = async (db: Db, appraisalId: string): Promise<ReadingRow | undefined> =>
  (await findReadings(db, [appraisalId])).get(appraisalId)

/** The reading of a form that is handed in: there is one. */
export async function getReading(db: Db, appraisalId: string): Promise<ReadingRow> {
  const reading = await findReading(db, appraisalId)
  if (!reading) throw new Error(`appraisal ${appraisalId} is handed in and was never read`)
  return reading
}

/** How these forms stood when they were last read, without the whole of them. */
export async function findReadSummaries(db: Db, appraisalIds: readonly string[]): Promise<Summary[]> {
  if (appraisalIds.length === 0) return []
  const findings = (severity: string) => sql`
    (select count(*)::int from jsonb_array_elements(scored->'findings') f where f->>'severity' = ${severity})`
  const { rows } = await sql<Summary>`
    select distinct on (appraisal_id) appraisal_id as id, (scored->>'total')::float8 as total,
      scored->>'grade' as grade, ${findings('refuse')} as wrong, ${findings('ask')} as open
    from appraisal_reading where appraisal_id = any(${[...appraisalIds]}::uuid[])
    order by appraisal_id, id desc`.execute(db)
  return rows
}
