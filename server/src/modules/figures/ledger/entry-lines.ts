import type { PlacedReach } from './reach.store.ts'

/** Where and how one amount stands in the ledger. */
export interface SignedLine {
  day: string
  reach: number
  amount: number
  sign: 1 | -1
}

/**
 * The lines of one amount: on its day in the totals above its hosts, and, for a stock, on each later day on which
 * these became others, out of the old ones and into the new. Its `sign` tells a line that takes out of a total.
 */
export function linesAlong(reaches: readonly PlacedReach[], amount: number): SignedLine[] {
  return reaches.flatMap(({ first: day, reach }, place) => {
    const before = reaches[place - 1]
    const into: SignedLine = { day, reach, amount, sign: 1 }
    return before ? [{ day, reach: before.reach, amount: -amount, sign: -1 }, into] : [into]
  })
}
