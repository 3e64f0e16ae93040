import { defineErrors } from '#platform/errors'

export const contradictionErrors = defineErrors({
  CONTRADICTION_GONE: 409,
})
