import type { FastifyInstance, FastifyRequest } from 'fastify'
import { beginSpan, type Span } from './tracing.ts'

const spans = new WeakMap<FastifyRequest, Span>()

/** The trace of a request, for a line of the log; also after its answer. */
export const traceOf = (request: FastifyRequest): { traceId: string } | undefined => {
  const span = spans.get(request)
  return span && { traceId: span.traceId }
}

const one = (header: string | string[] | undefined) => (Array.isArray(header) ? header[0] : header)

/** A span for each request: its route, who by number, how it went. Neither the rest of its address nor what was sent. */
export function traceRequests(app: FastifyInstance): void {
  app.addHook('onRequest', (request, _, done) => {
    const route = request.routeOptions.url ?? 'none'
    const span = beginSpan(
      {
        name: `${request.method} ${route}`,
        kind: 'server',
        attributes: {
          'http.request.method': request.method,
          'http.route': route,
          'medelge.request.id': request.id,
        },
      },
      one(request.headers.traceparent),
    )
    if (!span) return done()
    spans.set(request, span)
    span.within(done)
  })
  // A body is read in the context of its connection.
  app.addHook('preValidation', (request, _, done) => {
    const span = spans.get(request)
    if (span) span.within(done)
    else done()
  })
  app.addHook('onResponse', async (request, { statusCode }) => {
    const person = request.actor?.id
    spans.get(request)?.end({
      attributes: { 'http.response.status_code': statusCode, ...(person && { 'user.id': person }) },
      failed: statusCode >= 500,
    })
  })
}
