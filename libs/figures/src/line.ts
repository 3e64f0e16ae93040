import type { Audience, Channel } from './vocabulary.ts'

/** One line of an entry: an amount (integer, smallest unit) of a metric (code) on a day (ISO date). */
export interface Line {
  metric: string
  day: string
  audience: Audience
  channel: Channel
  amount: number
}

/**
 * The lines that undo others exactly; a correction is these plus new ones, never an overwriting.
 * @example
 * reverseLines([{ metric: 'tour-stops', amount: 3 }]) // → [{ metric: 'tour-stops', amount: -3 }]
 */
export function reverseLines<Given extends { amount: number }>(lines: readonly Given[]): Given[] {
  return lines.map((line) => ({ ...line, amount: line.amount === 0 ? 0 : -line.amount }))
}
