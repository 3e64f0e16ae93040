import { formatAmount, type MetricKind, parsePeriod } from '@medelge/figures'
import type { LookUp } from '#engines/lists/list-request'
import { dayOf } from '#platform/clock'
import { knownAmount, type Mark } from '../figure.ts'
import { readFigures } from '../reading/read-figures.ts'
import type { TargetVersion } from './target.store.ts'
import { type Progress, progressOf } from './target-progress.ts'

export interface TargetRow extends TargetVersion {
  id: string
  orderKey: string
  unitName: string
  name: string
  nameEn: string
  unit: string
  scale: number
  kind: MetricKind
}

/** A target with the figure it is held against. */
export interface ShownTarget extends TargetRow {
  progress: Progress
  has: string | null
  mark: Mark
  asked: string
  called: string
}

/** Reads the figures of many targets at once, in one snapshot. */
export const withProgress =
  ({ db, now, messages }: LookUp) =>
  async (rows: readonly TargetRow[]): Promise<ShownTarget[]> => {
    const figures = await readFigures(
      db,
      rows.map(({ metric, organizationId, year }) => ({
        ...{ metric, organization: organizationId, period: parsePeriod(String(year)) },
      })),
      { now },
    )
    return rows.map((row, nth): ShownTarget => {
      const figure = figures[nth]
      const amount = figure ? knownAmount(figure) : null
      const { kind, scale, year, most } = row
      const target = row.amount ?? 0
      return {
        progress: progressOf({ kind, scale, year, most, target, amount }, dayOf(now)),
        mark: figure?.mark ?? 'none',
        has: amount === null ? null : formatAmount(amount, scale),
        asked: formatAmount(target, scale),
        called: messages.locale === 'en' ? row.nameEn : row.name,
        ...row,
      }
    })
  }
