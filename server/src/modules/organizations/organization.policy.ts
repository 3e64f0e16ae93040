import { policy, roles } from '#platform/actor'

export const organizationPolicy = policy('organization', {
  read: roles,
  manage: ['administrator'],
})
