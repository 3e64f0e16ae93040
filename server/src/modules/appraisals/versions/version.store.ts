import { type Insertable, type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { executePrepared } from '#platform/database/prepared'
import { platformErrors } from '#platform/errors'
import type { AppraisalVersionTable } from '../appraisal.table.ts'
import type { VersionHead } from './version.ts'

type Db = Kysely<Database>

export const insertVersion = (trx: Db, row: Insertable<AppraisalVersionTable>) =>
  trx.insertInto('appraisalVersion').values(row).execute()

/** How many evaluators have said something of it stands beside a version. */
export type CountedVersion = VersionHead & { evaluators: number }

/** Every version of a form, the latest first, without the whole of what each froze, to be read. */
export const versionsOf = (appraisalId: RawBuilder<unknown>) => sql<CountedVersion>`
  select v.number, v.digest, v.note, v.frozen_by_name as "frozenByName", v.frozen_at as "frozenAt",
    v.read_at as "readAt", v.handed_in_by_name as "handedInByName", v.revoked_at as "revokedAt",
    v.revoked_by_name as "revokedByName", v.revoked_because as "revokedBecause",
    jsonb_build_object('total', v.scored->'total', 'grade', v.scored->'grade') as scored,
    (select count(distinct o.person_id)::int from opinion o
      where o.appraisal_id = v.appraisal_id and o.version = v.number) as evaluators
  from appraisal_version v where v.appraisal_id = ${appraisalId} order by v.number desc`

const moment = (at: Date | null) => at && new Date(at)

/** The same as it came within JSON, where moments are text. */
export const withMoments = (version: CountedVersion): CountedVersion => ({
  ...version,
  frozenAt: new Date(version.frozenAt),
  readAt: moment(version.readAt),
  revokedAt: moment(version.revokedAt),
})

export const findVersions = (db: Db, appraisalId: string): Promise<CountedVersion[]> =>
  executePrepared(db, versionsOf(sql`${appraisalId}::uuid`))

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
