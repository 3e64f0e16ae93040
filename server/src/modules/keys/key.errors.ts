import { defineErrors } from '#platform/errors'

export const keyErrors = defineErrors({
  KEY_UNKNOWN: 401,
  KEY_OVER: 401,
  KEY_UNTIL: 422,
})
