/** Lines of records that one page of A4 has room for, beside the sums. */
export const ROOM = 18

/** How many lines of each part are printed so that all fit: one of each in turn, until there is no room or none left. */
export function fitting(counts: readonly number[], room = ROOM): number[] {
  const printed = counts.map(() => 0)
  for (let left = room, before = -1; left > 0 && left !== before; ) {
    before = left
    for (const [nth, count] of counts.entries()) {
      if (left === 0 || (printed[nth] ?? 0) >= count) continue
      printed[nth] = (printed[nth] ?? 0) + 1
      left -= 1
    }
  }
  return printed
}
