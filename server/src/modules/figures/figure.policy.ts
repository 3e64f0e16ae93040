import { policy, workRoles } from '#platform/actor'

export const figurePolicy = policy('figure', {
  read: workRoles,
  close: ['leader', 'administrator'],
  define: ['officer', 'administrator'],
  verify: ['evaluator', 'leader', 'administrator'],
})
