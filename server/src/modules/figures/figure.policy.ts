import { policy, roles } from '#platform/actor'

export const figurePolicy = policy('figure', {
  read: roles,
  close: ['leader', 'administrator'],
  verify: ['evaluator', 'leader', 'administrator'],
})
