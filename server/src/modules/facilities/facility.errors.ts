import { defineErrors } from '#platform/errors'

export const facilityErrors = defineErrors({
  FACILITY_IN_FUTURE: 422,
  FACILITY_ALREADY_CLOSED: 409,
  FACILITY_NOT_COUNTED: 409,
  FACILITY_CLOSES: 409,
  FACILITY_CLOSED_BEFORE_OPENED: 422,
})
