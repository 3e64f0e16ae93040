import { policy, roles } from '#platform/actor'

export const appraisalPolicy = policy('appraisal', {
  read: roles,
  write: ['officer', 'finance'],
  /** To withdraw a confirmed form: where it was checked, or above. */
  correct: ['checker', 'officer'],
  evaluate: ['evaluator'],
  readOpinions: ['leader'],
  readOpinionsBelow: ['officer'],
})
