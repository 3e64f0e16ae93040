import { policy } from '#house/actor'

export const personPolicy = policy('person', {
  read: ['administrator', 'leader'],
  manage: ['administrator'],
})
