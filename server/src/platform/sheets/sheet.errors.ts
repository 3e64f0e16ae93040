import { defineErrors } from '#platform/errors'

export const sheetErrors = defineErrors({
  SHEET_UNREADABLE: 422,
  SHEET_EMPTY: 422,
  SHEET_TOO_LONG: 422,
  SHEET_TYPE_REFUSED: 415,
})
