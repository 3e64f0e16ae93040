import { defineErrors } from '#house/errors'

export const areaErrors = defineErrors({
  AREA_UNKNOWN: 422,
})
