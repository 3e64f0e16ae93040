import { defineErrors } from '#platform/errors'

export const listErrors = defineErrors({
  EXPORT_TOO_LONG: 422,
  EXPORTS_YOURS_RUNNING: 429,
  EXPORTS_BUSY: 503,
})
