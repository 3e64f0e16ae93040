import { policy, workRoles } from '#platform/actor'

export const declarationPolicy = policy('declaration', {
  read: workRoles,
  record: ['recorder', 'officer', 'finance', 'administrator'],
  correct: ['checker', 'officer'],
})
