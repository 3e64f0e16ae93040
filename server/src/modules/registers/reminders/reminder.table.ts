/** What was told of a list, once. */
export interface RegisterReminderTable {
  kind: string
  about: string
  toldAt: Date
}
