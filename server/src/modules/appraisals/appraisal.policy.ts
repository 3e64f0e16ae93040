import { policy, roles } from '#platform/actor'

export const appraisalPolicy = policy('appraisal', {
  read: roles,
  write: ['officer', 'finance'],
  freeze: ['officer', 'leader'],
  evaluate: ['evaluator'],
  readOpinions: ['leader'],
  readOpinionsBelow: ['officer'],
})
