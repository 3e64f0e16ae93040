import { defineErrors } from '#platform/errors'

export const opinionErrors = defineErrors({
  OPINION_OWN_FORM: 409,
  OPINION_REVOKED: 409,
  OPINION_ROW_UNKNOWN: 422,
  OPINION_EMPTY: 422,
  OPINION_SCORE_BEYOND: 422,
  SAMPLE_WITHOUT_RECORDS: 409,
  SAMPLE_RECORD_UNKNOWN: 422,
})
