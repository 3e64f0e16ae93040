/** A day of the region whose changes stand in the ledger. */
export interface UpdateDayTable {
  day: string
  changes: number
  postedAt: Date
}
