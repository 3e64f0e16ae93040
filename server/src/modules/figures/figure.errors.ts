import { defineErrors } from '#platform/errors'

export const figureErrors = defineErrors({
  METRIC_UNKNOWN: 422,
  METRIC_COMPUTED: 422,
  PERIOD_UNKNOWN: 422,
  PERIOD_CLOSED: 409,
  ENTRY_ALREADY_POSTED: 409,
  ENTRY_ALREADY_REVERSED: 409,
  ENTRY_NOT_REVERSIBLE: 409,
  CLOSE_NOT_PAST: 422,
})
