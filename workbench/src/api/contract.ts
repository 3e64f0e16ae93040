import type { Contract } from '@medelge/server/contract'

/** Every route of the server, and what it takes and answers. */
export type Route = keyof Contract
export type ReadRoute = Extract<Route, `GET ${string}`>
export type WriteRoute = Exclude<Route, ReadRoute>

type Part<R extends Route, P extends 'params' | 'query' | 'body'> = Contract[R][P]

// An undefined wish is the same as none; without this every optional filter would need its own `if`.
type Loose<T> = T extends object
  ? { [K in keyof T]: T[K] | (Record<never, never> extends Pick<T, K> ? undefined : never) }
  : T
type OptionalPart<T> = Record<never, never> extends T ? true : false
type Given<Name extends string, T> = [T] extends [undefined]
  ? { [K in Name]?: undefined }
  : OptionalPart<T> extends true
    ? { [K in Name]?: Loose<T> }
    : { [K in Name]: Loose<T> }

export type Input<R extends Route> = Given<'params', Part<R, 'params'>> &
  Given<'query', Part<R, 'query'>> &
  Given<'body', Part<R, 'body'>>

export type Answer<R extends Route> = Contract[R]['answer']

/** One line of a list route. */
export type Item<R extends Route> = Answer<R> extends { items: (infer I)[] } ? I : never

// A route that demands nothing may be asked without a second argument.
export type Rest<R extends Route> =
  Record<never, never> extends Input<R> ? [input?: Input<R>] : [input: Input<R>]
