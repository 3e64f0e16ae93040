import { policy, workRoles } from '#platform/actor'

export const memberPolicy = policy('member', {
  read: workRoles,
  record: ['recorder', 'officer', 'checker'],
  /** A whole number; everybody else who may read sees it masked. */
  whole: ['officer', 'leader', 'administrator'],
  manage: ['officer', 'administrator'],
})
