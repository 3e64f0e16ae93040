import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import type { Static, TSchema } from 'typebox'
import type { Database } from '#database'
import type { Actor, Permission } from './actor.ts'
import type { EndpointPlatform } from './platform.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
export type Route = `${Method} /${string}`

/** Shape of one part of a request; `undefined` where the endpoint takes none. */
export type Shape = TSchema | undefined
export type Value<S extends Shape> = S extends TSchema ? Static<S> : undefined

export interface EndpointRequest<P extends Shape, Q extends Shape, B extends Shape> {
  actor: Actor
  params: Value<P>
  query: Value<Q>
  body: Value<B>
  /**
   * The one way to the database: the transaction the platform opened around every write; for reading, and where the
   * endpoint opens its own transactions, the pool.
   */
  db: Kysely<Database>
  platform: EndpointPlatform
  request: FastifyRequest
  reply: FastifyReply
}

export interface Endpoint<
  R extends Route = Route,
  P extends Shape = Shape,
  Q extends Shape = Shape,
  B extends Shape = Shape,
  A extends Shape = Shape,
> {
  route: R
  /** One English sentence for the published interface description. */
  summary: string
  /** Ring 1. `anyone` and `member` (any signed-in person) are written out; there is no default. */
  may: 'anyone' | 'member' | Permission
  params?: P
  query?: Q
  body?: B
  /** Shape of the answer; what it does not name is dropped. Endpoints that send a file or stream leave it out. */
  answer?: A
  /** `own`: the endpoint talks to the outside or runs long and opens its transactions itself. */
  transaction?: 'own'
  /** Answered also while the disk is full: it frees space, only reads, lets people in, or keeps somebody out. */
  whenFull?: boolean
  /**
   * `replica`: a list or a figure to look at, which may be some seconds old and says so. Never what a check, a write or
   * a right is decided by. It writes nothing, be it to keep what it found.
   */
  reads?: 'replica'
  /** Largest body in bytes, where the platform's limit is too small. */
  bodyLimit?: number
  handle(request: EndpointRequest<P, Q, B>): Promise<unknown>
}

/** Declares one endpoint: a route, who may use it, its shapes, and what it does. */
export const endpoint = <
  const R extends Route,
  P extends Shape = undefined,
  Q extends Shape = undefined,
  B extends Shape = undefined,
  A extends Shape = undefined,
>(
  definition: Omit<Endpoint<R, P, Q, B, A>, 'handle'> & {
    handle(request: EndpointRequest<P, Q, B>): Promise<A extends TSchema ? Static<A> : unknown>
  },
): Endpoint<R, P, Q, B, A> => definition
