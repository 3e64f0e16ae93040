/** `error`: both cannot be true. `warning`: hardly both. `note`: to be looked at once. */
export type Severity = 'error' | 'warning' | 'note'

/** Where one number stands. `quote` where the words are kept, else `row`: its id, or its row in the table. */
export interface Place {
  document: string
  quote?: string
  row?: string | number
  value: number | string
  /** A day, or two with a slash between them (ISO 8601); empty where none is told. */
  date: string
  scope: string
}

/** One contradiction: which rule, all places it concerns, the likely reason, and what to ask. In one language, for whoever signs. */
export interface Finding {
  rule: string
  severity: Severity
  places: Place[]
  reason: string
  question: string
}
