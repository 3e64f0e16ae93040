import type { Audience, Channel, MetricKind, Period } from '@medelge/figures'
import type { Stretch } from '#modules/organizations'
import type { CellSum } from './reading/cell.ts'

/** Where a figure comes from: only records ●, partly ◐, only declared ○, or nothing yet. */
export const marks = ['none', 'records', 'partly', 'declared'] as const
export type Mark = (typeof marks)[number]

export interface FigureQuery {
  metric: string
  organization: number
  period: Period
  audience?: Audience | undefined
  channel?: Channel | undefined
  /** Only what happened in these runs of days: a unit's part of a total it stood below for a time. */
  within?: readonly Stretch[] | undefined
}

/** From when figures are seen: what counts per day is divided by the days gone by then, not by those to come. */
export interface Moment {
  /** The present moment; without it a running period counts as whole. */
  now?: Date | undefined
  /** An earlier moment whose figures are asked for, as they stood then. */
  asOf?: Date | undefined
}

/** A figure in smallest units of its metric (10^-scale of the unit); null where nothing can be said. */
export interface Figure {
  metric: string
  organization: number
  kind: MetricKind
  unit: string
  scale: number
  amount: number | null
  /** The part hosted by the organization itself. */
  own: number | null
  declared: number
  mark: Mark
  /** Lines that still count after reversals. */
  lines: number
}

/** The origin of a figure, from how many of its lines still count and how many of those were declared. */
export function markOf(lines: number, declaredLines: number): Mark {
  if (lines <= 0) return 'none'
  if (declaredLines <= 0) return 'records'
  return declaredLines >= lines ? 'declared' : 'partly'
}

/** The amount as far as it is known: nothing counted in a period is zero, a stock that nobody ever stated is not known. */
export const knownAmount = ({
  amount,
  kind,
  mark,
}: Pick<Figure, 'amount' | 'kind' | 'mark'>): number | null =>
  kind === 'stock' && mark === 'none' ? null : amount

export const totalOf = (sums: readonly CellSum[], column: keyof CellSum): number =>
  sums.reduce((total, sum) => total + sum[column], 0)
