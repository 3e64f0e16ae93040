import { type Kysely, type Selectable, sql } from 'kysely'
import type { Database } from '#database'
import { listOrder, type RowOrder } from '#engines/lists/list-order'
import { unitsBelow } from '#modules/organizations'
import type { TargetVersionTable } from './target-version.table.ts'

type Db = Kysely<Database>
export type TargetVersion = Selectable<TargetVersionTable>
export type Target = Omit<TargetVersion, 'amount'> & { amount: number }

const key = sql<string>`t.organization_id || '-' || t.metric || '-' || t.year`

export const targetOrder = listOrder(
  {
    unit: { value: sql`o.short_name`, kind: 'text' },
    metric: { value: sql`m.name`, kind: 'text' },
    setAt: { value: sql`t.set_at`, kind: 'moment' },
  },
  'unit',
  { value: key, kind: 'text' },
)

const newest = sql<boolean>`t.amount is not null and not exists (
  select from target_version later where later.organization_id = t.organization_id and later.metric = t.metric
    and later.year = t.year and later.version > t.version)`

export interface TargetFilter {
  organizationId: number
  year: number
  metric?: string
}

export function targetRows(db: Db, { organizationId, year, metric }: TargetFilter, order: RowOrder) {
  let query = db
    .selectFrom('targetVersion as t')
    .innerJoin('organization as o', 'o.id', 't.organizationId')
    .innerJoin('metric as m', 'm.code', 't.metric')
    .selectAll('t')
    .select(['o.shortName as unitName', 'm.name', 'm.nameEn', 'm.unit', 'm.scale', 'm.kind'])
    .select([key.as('id'), order.key.as('orderKey')])
    .where('t.year', '=', year)
    .where(newest)
    .where(sql<boolean>`t.organization_id in ${unitsBelow([organizationId])}`)
  if (metric) query = query.where('t.metric', '=', metric)
  return query.where(order.beyond).orderBy(order.by).limit(order.limit)
}

/** The newest version of the targets of some units and years, taken back or not. */
export const findTargets = (
  db: Db,
  asked: { organizations: readonly number[]; years: readonly number[]; metrics?: readonly string[] },
): Promise<TargetVersion[]> => {
  let query = db
    .selectFrom('targetVersion')
    .selectAll()
    .distinctOn(['organizationId', 'metric', 'year'])
    .where(sql<boolean>`organization_id = any(${[...asked.organizations]}::int[])`)
    .where(sql<boolean>`year = any(${[...asked.years]}::int[])`)
  if (asked.metrics) query = query.where(sql<boolean>`metric = any(${[...asked.metrics]}::text[])`)
  return query
    .orderBy('organizationId')
    .orderBy('metric')
    .orderBy('year')
    .orderBy('version', 'desc')
    .execute()
}

export const isSet = (row: TargetVersion): row is Target => row.amount !== null

/** One sets the targets of a metric and year after another. */
export const lockTargets = (trx: Db) => sql`select pg_advisory_xact_lock(hashtext('targets'))`.execute(trx)

export const insertTargets = (trx: Db, rows: readonly TargetVersion[]) =>
  trx
    .insertInto('targetVersion')
    .values([...rows])
    .execute()
