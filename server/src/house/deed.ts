import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import type { Static, TSchema } from 'typebox'
import type { Database } from '#database'
import type { Actor, Permission } from './actor.ts'
import type { DeedHouse } from './house.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
export type Route = `${Method} /${string}`

/** Shape of one part of a request; `undefined` where the deed takes none. */
export type Shape = TSchema | undefined
export type Value<S extends Shape> = S extends TSchema ? Static<S> : undefined

export interface DeedRequest<P extends Shape, Q extends Shape, B extends Shape> {
  actor: Actor
  params: Value<P>
  query: Value<Q>
  body: Value<B>
  /**
   * The one way to the database: the transaction the house opened around every write; for reading, and where the
   * deed opens its own transactions, the pool.
   */
  db: Kysely<Database>
  house: DeedHouse
  request: FastifyRequest
  reply: FastifyReply
}

export interface Deed<
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
  /** Shape of the answer; what it does not name is dropped. Deeds that send a file or stream leave it out. */
  answer?: A
  /** `own`: the deed talks to the outside or runs long and opens its transactions itself. */
  transaction?: 'own'
  /** Largest body in bytes, where the house's limit is too small. */
  bodyLimit?: number
  handle(request: DeedRequest<P, Q, B>): Promise<unknown>
}

/** Declares one deed: a route, who may use it, its shapes, and what it does. */
export const deed = <
  const R extends Route,
  P extends Shape = undefined,
  Q extends Shape = undefined,
  B extends Shape = undefined,
  A extends Shape = undefined,
>(
  definition: Omit<Deed<R, P, Q, B, A>, 'handle'> & {
    handle(request: DeedRequest<P, Q, B>): Promise<A extends TSchema ? Static<A> : unknown>
  },
): Deed<R, P, Q, B, A> => definition
