import { policy, roles } from '#house/actor'

export const facilityPolicy = policy('facility', {
  read: roles,
  register: ['officer', 'checker'],
})
