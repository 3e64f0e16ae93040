import type { FastifyInstance } from 'fastify'
import { Histogram, type Registry } from 'prom-client'

/** Seconds up to which answers are counted together. */
const buckets = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30]

/** Counts answers by route and status, with how long they took. An address that leads nowhere is one route, `none`. */
export function countRequests(app: FastifyInstance, registry: Registry): void {
  const durations = new Histogram({
    name: 'medelge_http_request_duration_seconds',
    help: 'Requests by method, route and status, and the seconds until they were answered.',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers: [registry],
  })
  app.addHook('onResponse', async ({ method, routeOptions }, { statusCode, elapsedTime }) => {
    const route = routeOptions.url ?? 'none'
    durations.observe({ method, route, status: statusCode }, elapsedTime / 1000)
  })
}
