import { policy, roles } from '#house/actor'

export const organizationPolicy = policy('organization', {
  read: roles,
  manage: ['administrator'],
})
