import { defineErrors } from '#platform/errors'

export const retentionErrors = defineErrors({
  RETENTION_OUT_OF_RANGE: 422,
  RETENTION_CHANGED: 409,
})
