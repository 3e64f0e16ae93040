import { defineErrors } from '#platform/errors'

export const contradictionErrors = defineErrors({
  CONTRADICTION_GONE: 409,
  CONTRADICTION_ASSIGNED: 409,
  CONTRADICTION_ASSIGNEE: 422,
  CONTRADICTION_DUE: 422,
})
