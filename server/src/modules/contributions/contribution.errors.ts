import { defineErrors } from '#platform/errors'

export const contributionErrors = defineErrors({
  CONTRIBUTION_DAYS: 422,
  CONTRIBUTION_EMPTY: 422,
})
