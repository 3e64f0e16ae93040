import { policy, roles } from '#platform/actor'

export const declarationPolicy = policy('declaration', {
  read: roles,
  record: ['recorder', 'officer', 'finance', 'administrator'],
  correct: ['checker', 'officer'],
})
