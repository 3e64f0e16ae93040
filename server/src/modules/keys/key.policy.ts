import { policy } from '#platform/actor'

export const keyPolicy = policy('key', {
  /** Whoever makes keys sees them; what a key is, nobody sees again. */
  manage: ['administrator'],
})
