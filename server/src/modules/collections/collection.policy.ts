import { policy, workRoles } from '#platform/actor'

export const collectionPolicy = policy('collection', {
  read: workRoles,
  /** To make questionnaires, to send them to units below, to remind, extend and close. */
  ask: ['officer'],
  /** To write what a unit answers, and to hand it in. */
  answer: ['recorder', 'officer'],
  /** To take back a yes to an answer: where it was checked, or above. */
  correct: ['checker', 'officer'],
})
