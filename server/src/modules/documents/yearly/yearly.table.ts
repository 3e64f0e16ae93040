/** What became of a unit's document of a kind at a new year. */
export interface DocumentYearlyTable {
  organizationId: number
  template: string
  /** The year that began. */
  year: number
  documentId: string | null
  outcome: 'drafted' | 'closed'
  at: Date
}
