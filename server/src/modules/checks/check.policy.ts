import { policy, workRoles } from '#platform/actor'

export const checkPolicy = policy('check', {
  read: workRoles,
  /** To say yes or no to what waits at a unit, and to what waits below it where nobody can. */
  decide: ['checker'],
  /** To say how many levels check, and to see where nobody can. */
  arrange: ['officer', 'administrator'],
})
