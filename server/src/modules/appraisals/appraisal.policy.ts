import { policy, workRoles } from '#platform/actor'

export const appraisalPolicy = policy('appraisal', {
  read: workRoles,
  write: ['officer', 'finance'],
  /** To withdraw a confirmed form: where it was checked, or above. */
  correct: ['checker', 'officer'],
  evaluate: ['evaluator'],
  readOpinions: ['leader'],
  readOpinionsBelow: ['officer'],
})
