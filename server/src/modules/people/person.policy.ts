import { policy } from '#platform/actor'

export const personPolicy = policy('person', {
  read: ['administrator', 'leader', 'auditor'],
  /** The whole phone number; everybody else who may read sees it masked. */
  phone: ['administrator', 'leader'],
  manage: ['administrator'],
})
