import { policy } from '#platform/actor'

/**
 * Where a photo was taken is for those who judge or answer for the record, and for its sender; everybody else who
 * may open the record sees the photo without it: it tells where people live and work.
 */
export const evidencePolicy = policy('evidence', {
  place: ['checker', 'officer', 'administrator'],
})
