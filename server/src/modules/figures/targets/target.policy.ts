import { policy, workRoles } from '#platform/actor'

export const targetPolicy = policy('target', {
  read: workRoles,
  set: ['officer', 'administrator'],
})
