import type { Form, Scheme } from '@medelge/appraisal'
import type { Insertable, Kysely } from 'kysely'
import type { Database } from '#database'
import { houseErrors } from '#house/errors'
import type { AppraisalVersionTable } from './appraisal.table.ts'
import type { AppraisalRow } from './appraisal.ts'

type Db = Kysely<Database>

export async function getAppraisal(db: Db, id: string): Promise<AppraisalRow> {
  const row = await db.selectFrom('appraisal').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw houseErrors.NOT_FOUND()
  return row
}

export async function lockAppraisal(trx: Db, id: string): Promise<AppraisalRow> {
  const row = await trx
    .selectFrom('appraisal')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw houseErrors.NOT_FOUND()
  return row
}

export const insertAppraisal = (
  trx: Db,
  row: { organizationId: number; form: Form; scheme: Scheme; createdBy: string },
): Promise<AppraisalRow> =>
  trx
    .insertInto('appraisal')
    .values({
      ...row,
      year: row.form.year,
      form: JSON.stringify(row.form),
      scheme: JSON.stringify(row.scheme),
    })
    .returningAll()
    .executeTakeFirstOrThrow()

export const updateAppraisal = (
  trx: Db,
  id: string,
  change: { form: Form; scheme: Scheme; version: number; at: Date },
): Promise<AppraisalRow> =>
  trx
    .updateTable('appraisal')
    .set({
      year: change.form.year,
      form: JSON.stringify(change.form),
      scheme: JSON.stringify(change.scheme),
      version: change.version,
      changedAt: change.at,
    })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()

export const deleteAppraisal = (trx: Db, id: string) =>
  trx.deleteFrom('appraisal').where('id', '=', id).execute()

/** Appraisals of these organizations, newest year first. */
export const findAppraisals = (db: Db, organizationIds: readonly number[]) =>
  db
    .selectFrom('appraisal')
    .selectAll()
    .where('organizationId', 'in', organizationIds.length > 0 ? [...organizationIds] : [-1])
    .orderBy('year', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()

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
  if (!row) throw houseErrors.NOT_FOUND()
  return row
}
