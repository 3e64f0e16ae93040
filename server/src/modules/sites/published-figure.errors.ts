import { defineErrors } from '#platform/errors'

export const publishedFigureErrors = defineErrors({
  FIGURE_ALREADY_PUBLIC: 409,
  TOO_MANY_PUBLIC_FIGURES: 409,
  METRIC_NOT_FOR_PUBLIC: 422,
  PERIOD_NOT_FOR_PUBLIC: 422,
  FIGURE_WITHOUT_RECORDS: 422,
})
