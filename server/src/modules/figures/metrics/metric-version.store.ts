import type { Formula } from '@medelge/figures'
import { type Kysely, type Selectable, sql } from 'kysely'
import type { Database } from '#database'
import { spellings } from '#platform/text/spellings'
import type { MetricRow } from '../catalogue/metric.store.ts'
import type { MetricVersionTable } from './metric-version.table.ts'

type Db = Kysely<Database>
export type MetricVersion = Selectable<MetricVersionTable>

/** A metric comes with what holds for all days. */
const ALWAYS = '1900-01-01'

/** All versions of a metric that officers changed or made, oldest first; none of another. */
export const findMetricVersions = (db: Db, code: string): Promise<MetricVersion[]> =>
  db.selectFrom('metricVersion').selectAll().where('code', '=', code).orderBy('version').execute()

/** One changes the catalogue after another: names stay apart, and versions in their order. */
export const lockCatalogue = (trx: Db) =>
  sql`select pg_advisory_xact_lock(hashtext('catalogue of metrics'))`.execute(trx)

/** Whether anything was ever posted to a metric. */
export async function isPosted(db: Db, id: number): Promise<boolean> {
  const { rows } = await sql<{ posted: boolean }>`
    select exists (select from posting where metric = ${id}) or exists (select from tail where metric = ${id}) as posted`.execute(
    db,
  )
  return rows[0]?.posted ?? false
}

/** Whether another metric has this name. */
export async function isNamed(db: Db, code: string | null, name: string): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select exists (select from metric where name = ${name} and code is distinct from ${code}) as taken`.execute(
    db,
  )
  return rows[0]?.taken ?? false
}

export interface NewMetric {
  kind: MetricRow['kind']
  unit: string
  scale: number
  theme: string
}

interface Written {
  since: string
  name: string
  nameEn: string
  definition: string
  formula: Formula | null
  reason: string
  by: string
  byName: string
  at: Date
}

/** A metric that was not in the catalogue, behind those of its theme, under its code where it has one; answers that. */
export async function insertMetric(
  trx: Db,
  metric: NewMetric,
  written: Written,
  known: string | null = null,
): Promise<string> {
  const { pinyin, initials } = spellings(written.name)
  const { rows } = await sql<{ code: string }>`
    insert into metric (code, kind, unit, scale, theme, position, name, name_en, definition, pinyin, initials, local)
    select coalesce(${known}::text,
        'own-' || translate(substr(md5(gen_random_uuid()::text), 1, 10), '0123456789', 'ghijklmnop')),
      ${metric.kind}, ${metric.unit}, ${metric.scale}, ${metric.theme},
      coalesce(max(position) filter (where theme = ${metric.theme}), max(position), 0),
      ${written.name}, ${written.nameEn}, ${written.definition}, ${pinyin}, ${initials}, true
    from metric returning code`.execute(trx)
  const code = rows[0]?.code ?? ''
  await insertVersion(trx, code, 1, { ...written, since: ALWAYS })
  return code
}

const insertVersion = (
  trx: Db,
  code: string,
  version: number,
  { by, byName, at, formula, ...said }: Written,
) =>
  trx
    .insertInto('metricVersion')
    .values({
      ...{ code, version, ...said, formula: formula && JSON.stringify(formula) },
      ...{ madeBy: by, madeByName: byName, madeAt: at },
    })
    .execute()

/** Writes the next version of a metric; the one it came with is kept before. Answers its number. */
export async function addVersion(trx: Db, before: MetricRow, written: Written): Promise<number> {
  const { code, version, name, nameEn, definition, formula } = before
  const known = await findMetricVersions(trx, code)
  if (known.length === 0)
    await insertVersion(trx, code, version, {
      ...{ name, nameEn, definition, formula, since: ALWAYS, reason: '' },
      ...{ by: 'medelge', byName: '', at: new Date(0) },
    })
  const next = (known.at(-1)?.version ?? version) + 1
  await insertVersion(trx, code, next, written)
  return next
}

/** Has the catalogue say what holds on a day, and know by when each metric is computed how. */
export async function applyVersions(trx: Db, day: string): Promise<void> {
  const { rows } = await sql<{ code: string; name: string }>`
    with holds as (
      select distinct on (code) code, version, name, name_en, definition, formula from metric_version
      where since <= ${day}::date order by code, version desc
    ), dated as (
      select code, jsonb_agg(jsonb_build_object('since', since, 'formula', formula, 'madeAt', made_at)
        order by version) as formulas from metric_version group by code
    )
    update metric m set version = h.version, name = h.name, name_en = h.name_en, definition = h.definition,
      formula = h.formula, formulas = d.formulas, local = true
    from holds h join dated d using (code)
    where m.code = h.code and (m.formulas is distinct from d.formulas or m.version <> h.version)
    returning m.code, m.name`.execute(trx)
  for (const { code, name } of rows)
    await trx.updateTable('metric').set(spellings(name)).where('code', '=', code).execute()
}
