/** Groups of people a figure can be broken down by; `none` marks a figure without that breakdown. Source: the five priority groups of the national science-literacy outline, plus the public and scientists. */
export const AUDIENCES = [
  'none',
  'public',
  'teenagers',
  'farmers-herders',
  'industrial-workers',
  'elderly',
  'officials',
  'sci-tech-workers',
] as const

/** Ways by which an offer reaches people; `blended` is one event held offline and online at once, `none` no breakdown. */
export const CHANNELS = [
  'none',
  'offline',
  'online',
  'blended',
  'tv',
  'web',
  'wechat',
  'app',
  'short-video',
  'e-station',
  'print',
] as const

/** `flow` adds up over a period, `stock` stands at a date, the other four are stated or computed and never summed. */
export const METRIC_KINDS = ['flow', 'stock', 'ratio', 'rank', 'month', 'grade'] as const

/** Graded judgements from worst to best; the posted amount is the place in this list, counted from 1. */
export const GRADES = ['poor', 'fair', 'good', 'excellent'] as const

export type Audience = (typeof AUDIENCES)[number]
export type Channel = (typeof CHANNELS)[number]
export type MetricKind = (typeof METRIC_KINDS)[number]
export type Grade = (typeof GRADES)[number]

/**
 * Whether amounts of this kind may be added together over organizations and time.
 * @example
 * isAdditive('flow') // → true
 */
export function isAdditive(kind: MetricKind): boolean {
  return kind === 'flow' || kind === 'stock'
}

/**
 * The grade behind a posted amount (1–4); undefined outside that range.
 * @example
 * gradeOf(4) // → 'excellent'
 */
export function gradeOf(amount: number): Grade | undefined {
  return GRADES[amount - 1]
}

/**
 * The amount that is posted for a grade (1–4).
 * @example
 * amountOfGrade('excellent') // → 4
 */
export function amountOfGrade(grade: Grade): number {
  return GRADES.indexOf(grade) + 1
}
