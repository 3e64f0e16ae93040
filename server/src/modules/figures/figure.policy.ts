import { policy, roles } from '#house/actor'

export const figurePolicy = policy('figure', {
  read: roles,
  close: ['leader', 'administrator'],
  verify: ['evaluator', 'leader', 'administrator'],
})
