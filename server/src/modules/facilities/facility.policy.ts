import { policy, roles } from '#platform/actor'

export const facilityPolicy = policy('facility', {
  read: roles,
  record: ['recorder', 'officer', 'checker'],
  correct: ['checker', 'officer'],
})
