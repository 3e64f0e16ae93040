import { policy } from '#platform/actor'

/** Who looks after the machine the platform runs on; at the region, since there is one for all. */
export const operationPolicy = policy('operation', {
  watch: ['administrator'],
})
