import { policy, roles } from '#platform/actor'

export const sessionPolicy = policy('session', {
  read: roles,
  record: ['recorder', 'officer', 'checker'],
  correct: ['checker', 'officer'],
})
