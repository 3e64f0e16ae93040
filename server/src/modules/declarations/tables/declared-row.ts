import type { Audience, Channel, Period } from '@medelge/figures'
import type { MetricRow } from '#modules/figures'

/** A figure as one row of a table declares it. */
export interface DeclaredRow {
  row: number
  metric: MetricRow
  organization: number
  /** The first day of what was done; that of the period, unless the row says another. */
  from: string
  day: string
  period: Period
  amount: number
  /** The row states all there is, not what comes on top. */
  isWhole: boolean
  /** What it states, where it adds less than that. */
  whole?: number
  audience: Audience
  channel: Channel
  note: string
  /** Something about it is unlikely; its note says why it is so. */
  doubted?: boolean
}
