import { policy, workRoles } from '#platform/actor'

export const documentPolicy = policy('document', {
  read: workRoles,
  write: ['officer', 'finance'],
  comment: ['officer', 'finance', 'checker', 'leader', 'evaluator'],
  /** To withdraw a confirmed document: where it was checked, or above. */
  correct: ['checker', 'officer'],
  /** To send a frozen version to other units. */
  issue: ['officer'],
  /** Opening it is the receipt of the unit: for those who hold the role there, not above. */
  receive: ['officer'],
})
