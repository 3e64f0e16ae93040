import type { Form, Scheme } from '@medelge/appraisal'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { platformErrors } from '#platform/errors'
import type { AppraisalRow } from './appraisal.ts'

type Db = Kysely<Database>

export async function getAppraisal(db: Db, id: string): Promise<AppraisalRow> {
  const row = await db.selectFrom('appraisal').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) throw platformErrors.NOT_FOUND()
  return row
}

export const insertAppraisal = (
  trx: Db,
  row: { organizationId: number; form: Form; scheme: Scheme; recordedBy: string; recordedAt: Date },
): Promise<AppraisalRow> =>
  trx
    .insertInto('appraisal')
    .values({
      ...row,
      year: row.form.year,
      changedAt: row.recordedAt,
      form: JSON.stringify(row.form),
      scheme: JSON.stringify(row.scheme),
    })
    .returningAll()
    .executeTakeFirstOrThrow()

export const updateAppraisal = (
  trx: Db,
  id: string,
  change: { form: Form; scheme: Scheme; version: number; at: Date; writtenBy: string[] },
): Promise<AppraisalRow> =>
  trx
    .updateTable('appraisal')
    .set({
      year: change.form.year,
      form: JSON.stringify(change.form),
      scheme: JSON.stringify(change.scheme),
      version: change.version,
      changedAt: change.at,
      writtenBy: change.writtenBy,
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
    .select(['id', 'year', 'organizationId', 'state', sql<string>`form->>'project'`.as('project')])
    .where(sql<boolean>`id = any(${[...ids]}::uuid[])`)
    .execute()

/** Appraisals of these organizations that were not withdrawn, newest year first. */
export const findAppraisals = (db: Db, organizationIds: readonly number[]) =>
  db
    .selectFrom('appraisal')
    .selectAll()
    .where('organizationId', 'in', organizationIds.length > 0 ? [...organizationIds] : [-1])
    .where('state', '<>', 'withdrawn')
    .orderBy('year', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()

/** All forms of a unit. */
export const findOfUnit = (db: Db, organizationId: number): Promise<AppraisalRow[]> =>
  db.selectFrom('appraisal').selectAll().where('organizationId', '=', organizationId).execute()

/**
 * The newest open forms of each of these units. Each is fed and scored when it is looked at, so only so many of a unit.
 */
export async function findOpen(
  db: Db,
  organizationIds: readonly number[],
  most = 6,
): Promise<AppraisalRow[]> {
  const rows = await db
    .selectFrom('appraisal')
    .selectAll()
    .where('organizationId', 'in', organizationIds.length > 0 ? [...new Set(organizationIds)] : [-1])
    .where('state', 'in', ['draft', 'returned'])
    .orderBy('year', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
  return rows.filter(
    (row, position) =>
      rows.slice(0, position).filter(({ organizationId }) => organizationId === row.organizationId).length <
      most,
  )
}
