import { policy, roles } from '#house/actor'

export const sessionPolicy = policy('session', {
  read: roles,
  record: ['recorder', 'officer', 'checker'],
  check: ['checker'],
  correct: ['checker', 'officer'],
  arrange: ['officer', 'administrator'],
})
