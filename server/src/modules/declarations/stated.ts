import { formatAmount, gradeOf } from '@medelge/figures'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Words } from '#engines/lists/list-request'
import { findMetrics, type MetricRow } from '#modules/figures'
import { unitNames } from '#modules/organizations'
import type { DeclarationRow } from './declaration.ts'

/** A declared figure with what it measures and whose it is. */
export interface Stated {
  row: DeclarationRow
  metric: MetricRow | undefined
  unitName: string
}

/** As it was stated: a grade by its word, a number as a decimal in the unit of its metric. */
export const stated = ({ row: { amount }, metric }: Stated, words: Words) =>
  metric?.kind === 'grade'
    ? words(`value.grade.${gradeOf(amount)}`)
    : formatAmount(amount, metric?.scale ?? 0)

export const nameOf = ({ metric }: Stated, { locale }: Words) =>
  locale === 'en' ? metric?.nameEn : metric?.name

/** Looks up metrics and units of many at once. */
export function withMetricsAndUnits(db: Kysely<Database>) {
  const unitsOf = unitNames(db)
  const metrics = new Map<string, MetricRow>()
  return async (rows: readonly DeclarationRow[]): Promise<Stated[]> => {
    if (metrics.size === 0) for (const metric of await findMetrics(db, {})) metrics.set(metric.code, metric)
    const units = await unitsOf(rows.map(({ organizationId }) => organizationId))
    return rows.map((row) => ({
      row,
      metric: metrics.get(row.metric),
      unitName: units.get(row.organizationId) ?? '',
    }))
  }
}
