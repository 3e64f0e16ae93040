/** Something to correct or to confirm: where it stands, and a sentence of the locale files with its values. */
export interface Finding {
  row: number
  field: string | null
  value: string
  code: string
  params?: Record<string, unknown>
}
