import { lineBreaks } from './line-breaks.ts'

/** One column of vertical text: a slice of the text, in UTF-16 units. */
export interface Column {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Measured without the spaces at its end, in the unit of `measure`. */
  readonly length: number
  /** A single word longer than the column: it hangs out, since Mongolian is not hyphenated. */
  readonly overflows: boolean
}

/** How long a column is and how text is measured. */
export interface ColumnOptions {
  /** Length of a column, in the unit of `measure`. */
  readonly length: number
  /** How long a piece of text is when set; pieces end where a line may end, so shapes do not change between them. */
  measure(text: string): number
}

/**
 * Sets text into columns of a given length, as a browser would: as many words as fit, never parting a suffix from its stem.
 *
 * Text and a measure in, columns out; joined they are the text again. Never throws but for the measure given; linear time.
 * Source: as `lineBreaks`.
 *
 * @example
 * layoutColumns('ᠭᠡᠷ ᠮᠣᠷᠢ', { length: 5, measure: (text) => text.length }).map((column) => column.text) // → ['ᠭᠡᠷ ', 'ᠮᠣᠷᠢ']
 */
export function layoutColumns(text: string, options: ColumnOptions): Column[] {
  const columns: Column[] = []
  let start = 0
  let end = 0
  let inked = 0
  let used = 0
  const close = () => {
    if (end === start) return
    const overflows = inked > options.length
    columns.push({ start, end, text: text.slice(start, end), length: inked, overflows })
    start = end
    inked = used = 0
  }
  for (const next of lineBreaks(text)) {
    const piece = text.slice(end, next)
    const ink = options.measure(piece.trimEnd())
    if (end > start && used + ink > options.length) close()
    inked = used + ink
    used += options.measure(piece)
    end = next
    if (/[\n-\r\u0085\u2028\u2029]$/.test(piece)) close()
  }
  close()
  return columns
}

/**
 * Deals columns out to pages of so many columns each.
 *
 * At least one column a page; never throws. Source: own design.
 *
 * @example
 * pagesOf([1, 2, 3], 2) // → [[1, 2], [3]]
 */
export function pagesOf<Item>(columns: readonly Item[], perPage: number): Item[][] {
  const size = Math.max(1, Math.floor(perPage) || 1)
  return Array.from({ length: Math.ceil(columns.length / size) }, (_, page) =>
    columns.slice(page * size, (page + 1) * size),
  )
}
