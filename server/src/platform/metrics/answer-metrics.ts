import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Registry } from 'prom-client'
import type { Config } from '../config.ts'
import { platformErrors } from '../errors.ts'

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Programs on this machine; whoever comes through a proxy on it comes from elsewhere. */
function isLocal({ raw, headers }: FastifyRequest): boolean {
  const address = raw.socket.remoteAddress ?? ''
  const loopback = address === '::1' || /^(::ffff:)?127\./.test(address)
  return loopback && headers['x-forwarded-for'] === undefined && headers.forwarded === undefined
}

function mayRead(request: FastifyRequest, token: string | undefined): boolean {
  if (token === undefined) return isLocal(request)
  const [, given = ''] = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '') ?? []
  return timingSafeEqual(digest(given), digest(token))
}

/**
 * /metrics in the text that Prometheus reads: for whoever brings the token, or where none is set for programs on this
 * machine alone. For all others it is not there.
 */
export function answerMetrics(app: FastifyInstance, registry: Registry, { metricsToken }: Config): void {
  const config = { may: 'anyone', unidentified: true } as const
  const schema = { summary: 'What a monitor counts', tags: ['platform'], security: [{}] }
  app.get('/metrics', { config, schema }, async (request, reply) => {
    if (!mayRead(request, metricsToken)) throw platformErrors.NOT_FOUND()
    reply.header('cache-control', 'no-store').type(registry.contentType)
    return registry.metrics()
  })
}
