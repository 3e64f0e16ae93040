import { policy } from '#platform/actor'

/** Who confirms what people say they did: here, at the unit that keeps the team or above; the leader of the team beside. */
export const servicePolicy = policy('service', { confirm: ['officer', 'checker'] })
