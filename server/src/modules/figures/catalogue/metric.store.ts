import { type Formula, type FormulaFrom, isAdditive, type MetricKind } from '@medelge/figures'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { executePrepared } from '#platform/database/prepared'
import { inField } from '#platform/errors'
import { holding } from '#platform/text/like'
import { figureErrors } from '../figure.errors.ts'

type Db = Kysely<Database>

export interface MetricRow {
  id: number
  code: string
  version: number
  kind: MetricKind
  unit: string
  scale: number
  theme: string
  name: string
  nameEn: string
  definition: string
  formula: Formula | null
  /** From which day on it is computed how; null where that never changed. */
  formulas: FormulaFrom[] | null
}

const columns = sql`id, code, version, kind, unit, scale, theme, name, name_en, definition, formula, formulas`

/** Rows by their codes; throws for a code that was asked for and is not in the catalogue. */
export function foundOf<Row extends { code: string }>(
  rows: readonly Row[],
  asked: readonly string[],
): Map<string, Row> {
  const found = new Map(rows.map((row) => [row.code, row]))
  const unknown = asked.find((code) => !found.has(code))
  if (unknown !== undefined) {
    throw figureErrors.METRIC_UNKNOWN({ metric: unknown, ...inField('metric') })
  }
  return found
}

/** All metrics with these codes; throws for a code that is not in the catalogue. */
export async function getMetrics(db: Db, codes: readonly string[]): Promise<Map<string, MetricRow>> {
  if (codes.length === 0) return new Map()
  const rows = await executePrepared(
    db,
    sql<MetricRow>`select ${columns} from metric where code = any(${[...codes]}::text[])`,
  )
  return foundOf(rows, codes)
}

/** Those of these metrics that there are. */
export async function findMetricsByCode(db: Db, codes: readonly string[]): Promise<MetricRow[]> {
  if (codes.length === 0) return []
  const { rows } =
    await sql<MetricRow>`select ${columns} from metric where code = any(${[...codes]}::text[])`.execute(db)
  return rows
}

/** Those of these metrics that there are, each with its place in the catalogue. */
export const findMetricsOf = (db: Db, codes: readonly string[]) =>
  db
    .selectFrom('metric')
    .select(['code', 'name', 'nameEn', 'unit', 'position'])
    .where(sql<boolean>`code = any(${[...codes]}::text[])`)
    .execute()

export type PostableMetric = Pick<MetricRow, 'id' | 'kind' | 'code' | 'name'>

/** What must be known of metrics that lines are to be posted to, to be read. */
export const metricsPostedTo = (codes: readonly string[]) => sql<PostableMetric & { formula: unknown }>`
  select id, code, kind, name, formula from metric where code = any(${[...codes]}::text[])`

/** The same by code. A flow or stock computed from others is refused: it would count twice. */
export function demandPostable(
  codes: readonly string[],
  rows: readonly (PostableMetric & { formula: unknown })[],
): Map<string, PostableMetric> {
  const metrics = foundOf(rows, codes)
  for (const { formula, kind, code, name } of metrics.values()) {
    if (formula && isAdditive(kind)) throw figureErrors.METRIC_COMPUTED({ metric: code, name })
  }
  return metrics
}

/** Metrics by theme, or those whose Chinese or English name, code, pinyin or initials contain a word. */
export async function findMetrics(db: Db, filter: { theme?: string; search?: string }): Promise<MetricRow[]> {
  const word = filter.search ? holding(filter.search.toLowerCase()) : null
  const { rows } = await sql<MetricRow>`
    select ${columns} from metric
    where (${filter.theme ?? null}::text is null or theme = ${filter.theme ?? null})
      and (${word}::text is null or lower(name) like ${word} or lower(name_en) like ${word} or code like ${word}
        or pinyin like ${word} or initials like ${word})
    order by position, id`.execute(db)
  return rows
}
