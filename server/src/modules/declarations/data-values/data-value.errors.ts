import { defineErrors } from '#platform/errors'

export const dataValueErrors = defineErrors({
  DATA_VALUE_PERIOD: 409,
  DATA_VALUE_UNIT: 409,
  DATA_VALUE_ELEMENT: 409,
  DATA_VALUE_COMBO: 409,
  DATA_VALUE_WAITS: 409,
  DATA_VALUE_COUNTED: 409,
  DATA_VALUE_TWICE: 409,
  DATA_VALUE_DELETED: 409,
  DATA_VALUES_MANY: 422,
})
