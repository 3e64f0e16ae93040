import type { Form, Scheme } from '@medelge/appraisal'
import { type Insertable, type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { platformErrors } from '#platform/errors'
import type { AppraisalVersionTable } from './appraisal.table.ts'
import type { AppraisalRow } from './appraisal.ts'

type Db = Kysely<Database>

export async function getAppraisal(db: Db, id: string): Promise<AppraisalRow> {
  const row = await db.selectFrom('appraisal').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw platformErrors.NOT_FOUND()
  return row
}

export async function lockAppraisal(trx: Db, id: string): Promise<AppraisalRow> {
  const row = await trx
    .selectFrom('appraisal')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw platformErrors.NOT_FOUND()
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

/** What these appraisals are called, without the whole of their forms. */
export const findAppraisalHeads = (db: Db, ids: readonly string[]) =>
  db
    .selectFrom('appraisal')
    .select(['id', 'year', 'organizationId', sql<string>`form->>'project'`.as('project')])
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute()

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

/** All forms of a unit. */
export const findOfUnit = (db: Db, organizationId: number): Promise<AppraisalRow[]> =>
  db.selectFrom('appraisal').selectAll().where('organizationId', '=', organizationId).execute()

/**
 * The newest forms of each of these units that are not frozen as they stand: never signed, or changed since. Each is
 * fed and scored when it is looked at, so only so many of a unit.
 */
export async function findUnfrozen(
  db: Db,
  organizationIds: readonly number[],
  most = 6,
): Promise<AppraisalRow[]> {
  const rows = await db
    .selectFrom('appraisal')
    .selectAll()
    .where('organizationId', 'in', organizationIds.length > 0 ? [...new Set(organizationIds)] : [-1])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('appraisalVersion')
            .select('number')
            .whereRef('appraisalId', '=', 'appraisal.id')
            // A form at its first version was never changed since it was made.
            .where(({ eb, or }) =>
              or([eb('frozenAt', '>=', eb.ref('appraisal.changedAt')), eb('appraisal.version', '=', 1)]),
            ),
        ),
      ),
    )
    .orderBy('year', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
  return rows.filter(
    (row, place) =>
      rows.slice(0, place).filter(({ organizationId }) => organizationId === row.organizationId).length <
      most,
  )
}

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
