import { policy, roles } from '#house/actor'

export const sessionPolicy = policy('session', {
  read: roles,
  record: ['recorder', 'officer', 'checker'],
  correct: ['checker', 'officer'],
})
