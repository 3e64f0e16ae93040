import { policy } from '#platform/actor'

export const personPolicy = policy('person', {
  read: ['administrator', 'leader'],
  manage: ['administrator'],
})
