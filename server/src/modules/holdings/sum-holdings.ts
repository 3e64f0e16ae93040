import type { HoldingRow } from './holding.store.ts'

/** Several rows as one: how many in all, from the oldest to the newest day. */
export interface Held {
  count: number
  oldest: string | null
  newest: string | null
  lastChange: Date | null
  changes: number
}

const first = <T extends string | Date>(one: T | null, other: T | null): T | null =>
  one === null || (other !== null && other < one) ? other : one
const last = <T extends string | Date>(one: T | null, other: T | null): T | null =>
  one === null || (other !== null && other > one) ? other : one

export const nothing: Held = { count: 0, oldest: null, newest: null, lastChange: null, changes: 0 }

/** Adds up what stands in the rows that have the same key, in the order the keys are met. */
export function sumHoldings<R extends Held>(
  rows: readonly R[],
  keyOf: (row: R) => string | number,
): Map<string | number, Held> {
  const sums = new Map<string | number, Held>()
  for (const row of rows) {
    const sum = sums.get(keyOf(row)) ?? nothing
    sums.set(keyOf(row), {
      count: sum.count + row.count,
      changes: sum.changes + row.changes,
      oldest: first(sum.oldest, row.oldest),
      newest: last(sum.newest, row.newest),
      lastChange: last(sum.lastChange, row.lastChange),
    })
  }
  return sums
}

/** The key of a kind, or of a list of it. */
export const kindKey = ({ code, part }: Pick<HoldingRow, 'code' | 'part'>) => `${code}\n${part}`
