import rateLimit, { type RateLimitPluginOptions } from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import type { Platform } from '../../platform.ts'
import { networkOf } from '../proxy/network.ts'
import { exchangeCounts } from './asked-at-node.store.ts'
import { type SharedCounts, shareCounts } from './shared-counts.ts'

/** A whole office comes from one address, and what is asked before the sign-in are mostly the pages themselves. */
const PEOPLE_AT_AN_ADDRESS = 10

type Store = InstanceType<NonNullable<RateLimitPluginOptions['store']>>
type Told = Parameters<Store['incr']>[1]

/** The counts as the library asks for them; one for all routes. */
const storeOver = (counts: SharedCounts) =>
  class implements Store {
    incr(who: string, told: Told, _: number, allowed: number) {
      told(null, counts.count(who, allowed))
    }
    read(who: string, told: Told) {
      told(null, counts.known(who))
    }
    child() {
      return this
    }
  }

/**
 * Counts requests per minute by person where somebody is signed in, by address otherwise. Over a database that others
 * look after there may be other nodes, and whoever asks at several is one (decision 0037).
 */
export async function limitRequests(app: FastifyInstance, { config, db }: Platform): Promise<void> {
  const { requestLimit, databaseUrl } = config
  const counts = databaseUrl && shareCounts((...told) => exchangeCounts(db, ...told))
  if (counts) app.addHook('onClose', async () => counts.stop())
  await app.register(rateLimit, {
    timeWindow: '1 minute',
    max: ({ actor }) =>
      actor?.id ? (actor.program?.perMinute ?? requestLimit) : requestLimit * PEOPLE_AT_AN_ADDRESS,
    // Runs once it is known who asks: what is bound to a route comes after what is bound to the platform.
    keyGenerator: ({ actor, ip }) => (actor?.id ? `person ${actor.id}` : networkOf(ip)),
    ...(counts && { store: storeOver(counts) }),
  })
}
