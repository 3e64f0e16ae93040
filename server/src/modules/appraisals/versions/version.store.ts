import { type Insertable, type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { platformErrors } from '#platform/errors'
import type { AppraisalVersionTable } from '../appraisal.table.ts'

type Db = Kysely<Database>

export const insertVersion = (trx: Db, row: Insertable<AppraisalVersionTable>) =>
  trx.insertInto('appraisalVersion').values(row).execute()

export const findVersions = (db: Db, appraisalId: string) =>
  db
    .selectFrom('appraisalVersion')
    .selectAll()
    .where('appraisalId', '=', appraisalId)
    .orderBy('number', 'desc')
    .execute()

export async function getVersion(db: Db, appraisalId: string, number: number) {
  const row = await db
    .selectFrom('appraisalVersion')
    .selectAll()
    .where('appraisalId', '=', appraisalId)
    .where('number', '=', number)
    .executeTakeFirst()
  if (!row) throw platformErrors.NOT_FOUND()
  return row
}

/** The number of the version that stands; undefined where none was ever frozen, or all were taken back. */
export async function findCurrent(db: Db, appraisalId: string): Promise<number | undefined> {
  const { rows } = await sql<{ number: number }>`
    select number from appraisal_version where appraisal_id = ${appraisalId}::uuid and revoked_at is null
    order by number desc limit 1`.execute(db)
  return rows[0]?.number
}

/** Takes versions back, from a number on; they stay as they were signed. */
export const revokeVersions = (
  trx: Db,
  appraisalId: string,
  from: number,
  revoked: { revokedAt: Date; revokedByName: string; revokedBecause: string },
) =>
  trx
    .updateTable('appraisalVersion')
    .set(revoked)
    .where('appraisalId', '=', appraisalId)
    .where('number', '>=', from)
    .where('revokedAt', 'is', null)
    .execute()
