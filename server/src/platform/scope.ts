import type { Endpoint } from './endpoint.ts'

/** A part of the interface that a program can be given, by a key. */
export interface Scope {
  name: string
  /** Permissions a key has at its unit and below. Whatever reads by one of them, the scope opens. */
  permissions: readonly string[]
  /** What else it opens, each by its route. */
  routes: readonly string[]
}

/** The one scope that opens an endpoint to programs; none opens it where this is undefined. */
export function scopeOf({ route, may }: Pick<Endpoint, 'route' | 'may'>, scopes: readonly Scope[]) {
  const named = scopes.find(({ routes }) => routes.includes(route))
  if (named || typeof may === 'string' || !route.startsWith('GET ')) return named?.name
  // A scope that writes reads nothing: its routes are all it opens.
  const reading = scopes.filter(({ routes }) => routes.every((one) => one.startsWith('GET ')))
  return reading.find(({ permissions }) => permissions.includes(may.name))?.name
}
