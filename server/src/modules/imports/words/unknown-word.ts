/** A word in a column of names or choices that means nothing, or more than one thing. */
export interface UnknownWord {
  field: string
  value: string
  rows: number
  firstRow: number
  /** What it may have meant, the likeliest first. */
  candidates: { word: string; label: string }[]
  /** What the same person chose for it the last time. */
  remembered?: { word: string; label: string }
}
