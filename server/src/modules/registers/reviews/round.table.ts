/** A yearly review of a list that was opened. */
export interface RegisterRoundTable {
  kind: string
  year: number
  /** The list is reviewed as it stood at the end of this day. */
  opens: string
  due: string
  openedAt: Date
}
