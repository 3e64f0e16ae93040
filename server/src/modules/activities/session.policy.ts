import { policy, workRoles } from '#platform/actor'

export const sessionPolicy = policy('session', {
  read: workRoles,
  record: ['recorder', 'officer', 'checker'],
  correct: ['checker', 'officer'],
})
