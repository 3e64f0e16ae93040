import { policy } from '#platform/actor'

/** A sheet is seen by whoever sees the person, and issued by these in the name of the unit; everybody issues their own. */
export const contributionPolicy = policy('contribution', {
  issue: ['officer', 'administrator'],
})
