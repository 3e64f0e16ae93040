import type { Figure } from '../figure.ts'
import type { GrowthName } from '../names/growth-name.ts'
import type { MetricName } from '../names/metric-name.ts'
import type { Comparator } from '../values/comparator.ts'
import type { Range } from '../values/range.ts'
import type { Unit } from '../values/unit.ts'
import type { Nature } from './nature.ts'

/** A figure made ready to be compared. */
export interface Fact {
  figure: Figure
  /** In the base unit: 3.5 万元 is 35000. */
  value: number
  comparator: Comparator
  /** 多, 余: no further than the next round number. */
  few: boolean
  /** What the words leave open. */
  range: Range
  /** The same, where “more than 400” is not taken for 900. */
  usual: Range
  unit: Unit
  /** Written with its point in front: .8 */
  bare: boolean
  name: MetricName
  growth: GrowthName | undefined
  nature: Nature
  /** The same number for whatever is one metric, under all its names and codes. */
  metric: number
  document: string
  section: string
  organization: string
  rank: number | undefined
  audience: string
  channel: string
  /** What the note narrows it to. */
  scope: string
  /** Whether the note calls the period a guess. */
  unsure: boolean
  from: string | undefined
  to: string | undefined
  fromDay: number | undefined
  toDay: number | undefined
  /** One metric of one unit, of one audience and channel, whenever: what is compared over time. */
  series: string
  /** The same at one date, or in one period. */
  moment: string
  /** Rows that stand together: one document, section, unit, date, kind of unit. */
  table: string
  /** Orders facts whatever the order of rows. */
  order: string
}

/** A row that says 无: not a number, and yet a claim. */
export interface Denial {
  figure: Figure
  name: MetricName
  document: string
  organization: string
}

/** All of a set of figures, made ready. */
export interface FactSet {
  facts: readonly Fact[]
  denials: readonly Denial[]
}
