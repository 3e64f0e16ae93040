import { policy, roles } from '#house/actor'

export const figurePolicy = policy('figure', {
  read: roles,
  declare: ['recorder', 'officer', 'finance', 'administrator'],
  // Of a unit above, for what records give; see `mayDeclare`.
  vouch: ['officer'],
  reverse: ['officer', 'finance', 'administrator'],
  close: ['leader', 'administrator'],
  verify: ['evaluator', 'leader', 'administrator'],
})
