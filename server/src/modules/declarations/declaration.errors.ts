import { defineErrors } from '#platform/errors'

export const declarationErrors = defineErrors({
  PERIOD_AHEAD: 422,
  AMOUNT_UNREADABLE: 422,
  AMOUNT_NOT_WHOLE: 422,
  AMOUNT_NEGATIVE: 422,
  AMOUNT_NOT_A_MONTH: 422,
  AMOUNT_NOT_A_RANK: 422,
  GRADE_UNREADABLE: 422,
  DECLARATION_NEEDS_REASON: 422,
})
