import { defineErrors } from '#house/errors'

export const importErrors = defineErrors({
  IMPORT_KIND_UNKNOWN: 422,
  IMPORT_BUSY: 409,
  IMPORT_NOT_READY: 409,
  IMPORT_HAS_PROBLEMS: 409,
  IMPORT_HAS_QUESTIONS: 409,
  IMPORT_REPEATED: 409,
  IMPORT_MAPPING_WRONG: 422,
})
