/** What was looked over: a form, the year of a unit. */
export interface Subject {
  kind: string
  id: string
}
