import type { FastifyInstance, FastifyRequest, RouteOptions } from 'fastify'
import { type Actor, anonymous } from './actor.ts'
import { platformErrors } from './errors.ts'
import type { Module } from './module.ts'
import type { Platform } from './platform.ts'

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor
  }
  interface FastifyContextConfig {
    /** Who may use the route; the platform refuses to start where a route does not say. */
    may?: string
    /** The scope of a key that opens the route; none does where it is left out. */
    scope?: string
    /** Answered to whoever asks, without looking who it is: also while the database is away. */
    unidentified?: boolean
  }
}

/** Deny by default: a route that declares no access stops the start. */
export function demandAccess(app: FastifyInstance): void {
  const routes: RouteOptions[] = []
  app.addHook('onRoute', (route) => {
    routes.push(route)
  })
  // Asked when all is mounted: a plugin may declare the access of its library's routes a moment later.
  app.addHook('onReady', async () => {
    const silent = routes.find((route) => !route.config?.may)
    if (silent) throw new Error(`${silent.method} ${silent.url} declares no access (config.may)`)
  })
}

/** Methods that change something. */
export const writes: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

// A sandboxed frame sends the word "null", which is nobody's origin; a script outside a browser sends none.
function isForeign({ headers: { origin, host } }: FastifyRequest, ownUrl: string): boolean {
  if (origin === undefined) return false
  if (!URL.canParse(origin)) return true
  return new URL(origin).host !== host && origin !== new URL(ownUrl).origin
}

/** A key goes with no cookie: no page of another site can have a browser send it. */
const byKey = ({ headers }: FastifyRequest): boolean => /^bearer /i.test(headers.authorization ?? '')

/** Finds out who asks, once per request, and refuses writes that another site's page sends with our cookie. */
export function identifyActors(app: FastifyInstance, platform: Platform, modules: readonly Module[]): void {
  const ways = modules.flatMap(({ identify }) => identify ?? []).reverse()
  if (ways.length === 0) throw new Error('No module identifies the actor')
  const identify = async (request: FastifyRequest): Promise<Actor> => {
    for (const way of ways) {
      const actor = await way(request, platform)
      if (actor) return actor
    }
    return anonymous
  }
  app.decorateRequest('actor')
  app.addHook('onRequest', async (request) => {
    if (writes.has(request.method) && !byKey(request) && isForeign(request, platform.config.url))
      throw platformErrors.FOREIGN_ORIGIN()
    const { unidentified } = request.routeOptions.config
    request.actor = unidentified ? anonymous : await identify(request)
  })
  app.addHook('preValidation', async ({ actor: { refused, program }, routeOptions: { config } }) => {
    if (refused) throw refused
    // Whatever route says no scope, a library's as well, is closed to programs.
    if (program && !config.unidentified && !program.scopes.has(config.scope ?? ''))
      throw platformErrors.KEY_SCOPE({ scope: config.scope ?? 'none' })
  })
}
