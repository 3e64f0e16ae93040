import { policy, workRoles } from '#platform/actor'

export const registerPolicy = policy('register', {
  read: workRoles,
  record: ['recorder', 'officer', 'checker'],
  correct: ['checker', 'officer'],
  define: ['officer', 'administrator'],
})
