import { policy, workRoles } from '#platform/actor'

/** Whoever works at the unit or above sees what contradicts itself; these say why. */
export const contradictionPolicy = policy('contradiction', {
  read: workRoles,
  answer: ['recorder', 'checker', 'officer', 'finance'],
})
