import { defineErrors } from '#house/errors'

export const organizationErrors = defineErrors({
  ORGANIZATION_UNKNOWN: 422,
  ORGANIZATION_BELOW_ITSELF: 422,
  ORGANIZATION_MOVE_TOO_EARLY: 422,
  ORGANIZATION_HAS_CHILDREN: 409,
  ORGANIZATION_MADE_MEANWHILE: 409,
})
