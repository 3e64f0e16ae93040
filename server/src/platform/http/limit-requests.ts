import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import type { Config } from '../config.ts'

/** A whole office comes from one address, and what is asked before the sign-in are mostly the pages themselves. */
const PEOPLE_AT_AN_ADDRESS = 10

/** Counts requests per minute by person where somebody is signed in, by address otherwise. */
export async function limitRequests(app: FastifyInstance, { requestLimit }: Config): Promise<void> {
  await app.register(rateLimit, {
    timeWindow: '1 minute',
    max: ({ actor }) => (actor?.id ? requestLimit : requestLimit * PEOPLE_AT_AN_ADDRESS),
    // Runs once it is known who asks: what is bound to a route comes after what is bound to the platform.
    keyGenerator: ({ actor, ip }) => (actor?.id ? `person ${actor.id}` : ip),
  })
}
