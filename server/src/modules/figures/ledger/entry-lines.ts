import type { PlacedReach } from './reach.store.ts'

/** Where and how one amount stands in the ledger. */
export interface SignedLine {
  day: string
  reach: number
  amount: number
  sign: 1 | -1
  /** Whom the reach counts for. */
  members: readonly number[]
}

/**
 * The lines of one amount: on its day in the totals above its hosts, and, for a stock, on each later day on which
 * these became others, out of the old ones and into the new. Its `sign` tells a line that takes out of a total.
 */
export function linesAlong(reaches: readonly PlacedReach[], amount: number): SignedLine[] {
  return reaches.flatMap(({ first: day, reach, members }, position) => {
    const before = reaches[position - 1]
    const into: SignedLine = { day, reach, members, amount, sign: 1 }
    const out = before && { day, reach: before.reach, members: before.members, amount: -amount }
    return out ? [{ ...out, sign: -1 }, into] : [into]
  })
}
