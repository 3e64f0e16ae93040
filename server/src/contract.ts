import type { Endpoint, Value } from '#platform/endpoint'
import type { modules } from './modules.ts'

type Known = (typeof modules)[number]['endpoints'][number]

type Terms<D> =
  D extends Endpoint<infer R, infer P, infer Q, infer B, infer A>
    ? { route: R; params: Value<P>; query: Value<Q>; body: Value<B>; answer: Value<A> }
    : never

/** What the workbench may know of the server, as types alone: every route with its shapes. */
export type Contract = { [D in Known as D['route']]: Terms<D> }
