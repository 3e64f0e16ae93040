import type { FastifyInstance } from 'fastify'
import { traceOf } from '../tracing/trace-requests.ts'

/**
 * A line for each request at level `info`: who by their id, where by the route. Neither names nor the rest of an
 * address, which holds what people search for, nor what was sent.
 */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, { statusCode, elapsedTime }) => {
    request.log.info(
      {
        person: request.actor?.id ?? null,
        method: request.method,
        route: request.routeOptions.url ?? null,
        status: statusCode,
        ms: Math.round(elapsedTime),
        address: request.ip,
        ...traceOf(request),
      },
      'request',
    )
  })
}
