import type { FastifyInstance } from 'fastify'
import type { Actor } from './actor.ts'
import { houseErrors } from './errors.ts'
import type { House, Module } from './house.ts'

declare module 'fastify' {
  interface FastifyRequest {
    actor: Actor
  }
  interface FastifyContextConfig {
    /** Who may use the route; the house refuses to start where a route does not say. */
    may?: string
  }
}

/** Deny by default: a route that declares no access stops the start. */
export function demandAccess(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    if (!route.config?.may) throw new Error(`${route.method} ${route.url} declares no access (config.may)`)
  })
}

const writes = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

/** Finds out who asks, once per request, and refuses writes that another site's page sends with our cookie. */
export function identifyActors(app: FastifyInstance, house: House, modules: readonly Module[]): void {
  const identify = modules.find((module) => module.identify)?.identify
  if (!identify) throw new Error('No module identifies the actor')
  app.decorateRequest('actor')
  app.addHook('onRequest', async (request) => {
    const { origin, host } = request.headers
    if (writes.has(request.method) && origin && URL.canParse(origin) && new URL(origin).host !== host) {
      if (origin !== new URL(house.config.url).origin) throw houseErrors.FOREIGN_ORIGIN()
    }
    request.actor = await identify(request, house)
  })
}
