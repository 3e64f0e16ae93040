import { defineErrors } from '#house/errors'

export const appraisalErrors = defineErrors({
  APPRAISAL_FORM_UNREADABLE: 422,
  APPRAISAL_FILE_UNREADABLE: 422,
  APPRAISAL_CHANGED_MEANWHILE: 409,
  APPRAISAL_REFUSED: 409,
  APPRAISAL_QUERY_UNKNOWN: 422,
})
