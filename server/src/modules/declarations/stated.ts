import { formatAmount, gradeOf, parsePeriod, periodLabel } from '@medelge/figures'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Messages } from '#engines/lists/list-request'
import { findMetrics, type MetricRow } from '#modules/figures'
import { withUnitNames } from '#modules/organizations'
import type { DeclarationRow } from './declaration.ts'

/** A declared figure with what it measures and whose it is. */
export interface Stated extends DeclarationRow {
  measured: MetricRow | undefined
  unitName: string
}

/** As it was stated: a grade by its word, a number as a decimal in the unit of its metric. */
export const stated = ({ amount, measured }: Stated, messages: Messages) =>
  measured?.kind === 'grade'
    ? messages(`value.grade.${gradeOf(amount)}`)
    : formatAmount(amount, measured?.scale ?? 0)

/** What a grade is counted in is nothing. */
export const measureOf = ({ measured }: Stated) => (measured?.kind === 'grade' ? '' : measured?.unit)

export const nameOf = ({ measured }: Stated, { locale }: Messages) =>
  locale === 'en' ? measured?.nameEn : measured?.name

export const periodWords = ({ period }: Stated, { locale }: Messages) =>
  periodLabel(parsePeriod(period), locale)

/** Looks up metrics and units of many at once. */
export function withMetricsAndUnits(request: { db: Kysely<Database> }) {
  const metrics = new Map<string, MetricRow>()
  const named = withUnitNames(
    (row: DeclarationRow) => [row.organizationId],
    (row, [unitName = '']): Stated => ({ ...row, unitName, measured: metrics.get(row.metric) }),
  )(request)
  return async (rows: readonly DeclarationRow[]) => {
    if (metrics.size === 0)
      for (const metric of await findMetrics(request.db, {})) metrics.set(metric.code, metric)
    return named(rows)
  }
}
