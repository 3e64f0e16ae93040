import { policy, roles } from '#platform/actor'

export const facilityPolicy = policy('facility', {
  read: roles,
  register: ['officer', 'checker'],
})
