import { policy } from '#platform/actor'

/** At the region, since there is one database for all. Whoever audits sees for how long things are kept, and sets nothing. */
export const retentionPolicy = policy('retention', {
  read: ['administrator', 'auditor'],
  set: ['administrator'],
})
