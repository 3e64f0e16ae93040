/** Rows of records that one page of A4 has room for, beside the sums. */
export const ROOM = 16

/** Signs of Chinese that fit into one row beside a day, and beside the days from and until. */
const WIDE = 15
const NARROW = 9

/** As many Chinese signs as a text is wide: letters and digits take about half the room of one. */
const widthOf = (text: string) => [...text].reduce((width, sign) => width + (sign < '\u2e80' ? 0.55 : 1), 0)

/** How many rows of the paper a record takes, its words whole. */
export const heightOf = ({ what, note, until }: { what: string; note: string; until: string | null }) =>
  Math.max(1, Math.ceil((widthOf(what) + widthOf(note) + 2) / (until === null ? WIDE : NARROW)))

/**
 * How many records of each part are printed so that all fit, by the rows each takes: one of each part in turn, until there
 * is no room or none left. A part stops where its next one does not fit.
 */
export function fitting(heights: readonly (readonly number[])[], room = ROOM): number[] {
  const printed = heights.map(() => 0)
  for (let left = room, before = -1; left > 0 && left !== before; ) {
    before = left
    for (const [nth, rows] of heights.entries()) {
      const next = rows[printed[nth] ?? 0]
      if (next === undefined || next > left) continue
      printed[nth] = (printed[nth] ?? 0) + 1
      left -= next
    }
  }
  return printed
}
