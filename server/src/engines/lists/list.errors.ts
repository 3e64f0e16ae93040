import { defineErrors } from '#platform/errors'

export const listErrors = defineErrors({
  LIST_VIEW_NAME_TAKEN: 409,
  LIST_VIEWS_FULL: 422,
  EXPORT_TOO_LONG: 422,
  EXPORTS_YOURS_RUNNING: 429,
  EXPORTS_BUSY: 503,
})
