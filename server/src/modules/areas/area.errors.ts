import { defineErrors } from '#platform/errors'

export const areaErrors = defineErrors({
  AREA_UNKNOWN: 422,
  AREA_CODE_WRONG: 422,
  AREA_PARENT_UNKNOWN: 422,
  AREA_KNOWN: 409,
})
