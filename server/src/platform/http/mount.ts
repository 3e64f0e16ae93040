import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { allows, seats } from '../actor.ts'
import { during } from '../audit/origin.ts'
import { onceAsAsked } from '../database/idempotency.ts'
import type { Endpoint, EndpointRequest } from '../endpoint.ts'
import { platformErrors } from '../errors.ts'
import type { Platform } from '../platform.ts'
import { type Scope, scopeOf } from '../scope.ts'
import { readFrom } from './reading/read-from.ts'
import { noteWrite } from './reading/wrote-lately.ts'

const key = { type: 'string', minLength: 8, maxLength: 200 } as const

/** By what an endpoint is opened: a session always, a key where a scope has it, nothing where it is for anyone. */
function securityOf({ may }: Endpoint, scope: string | undefined) {
  if (may === 'anyone') return [{}]
  return [{ session: [] }, ...(scope ? [{ key: [scope] }] : [])]
}

function schemaOf(endpoint: Endpoint, tag: string, scope: string | undefined) {
  return {
    summary: endpoint.summary,
    tags: [tag],
    security: securityOf(endpoint, scope),
    ...(endpoint.params && { params: endpoint.params }),
    ...(endpoint.query && { querystring: endpoint.query }),
    ...(endpoint.body && { body: endpoint.body }),
    ...(endpoint.answer && { response: { '2xx': endpoint.answer } }),
    ...(endpoint.route.startsWith('GET')
      ? {}
      : { headers: { type: 'object', properties: { 'idempotency-key': key } } }),
  }
}

/** Ring 1: the route says who may come in at all; reach is asked again with the record in hand. */
function admit(endpoint: Endpoint, request: FastifyRequest): void {
  if (endpoint.may === 'anyone') return
  if (request.actor.id === null) throw platformErrors.SIGN_IN_REQUIRED()
  if (endpoint.may === 'member') return
  if (!allows(request.actor, endpoint.may, seats(request.actor, endpoint.may)))
    throw platformErrors.NOT_FOUND()
}

/** Puts an endpoint on its route: who may, what shape, one transaction around every write, at most once per key. */
export function mountEndpoint(
  app: FastifyInstance,
  { db: pool, replica, ...platform }: Platform,
  endpoint: Endpoint,
  tag: string,
  scopes: readonly Scope[] = [],
): void {
  const scope = scopeOf(endpoint, scopes)
  const [method, path] = endpoint.route.split(' ') as [Endpoint['route'], string]
  const reads = method.startsWith('GET')

  const perform = (request: FastifyRequest, reply: FastifyReply, db: Platform['db']) =>
    endpoint.handle({
      actor: request.actor,
      params: request.params,
      query: request.query,
      body: request.body,
      db,
      platform,
      request,
      reply,
    } as EndpointRequest<undefined, undefined, undefined>)

  app.route({
    method,
    url: path.replace(/\{(\w+)\}/g, ':$1'),
    schema: schemaOf(endpoint, tag, scope),
    config: {
      ...(endpoint.whenFull && { whenFull: true }),
      ...(scope && { scope }),
      may: endpoint.may === 'anyone' || endpoint.may === 'member' ? endpoint.may : endpoint.may.name,
    },
    ...(endpoint.bodyLimit ? { bodyLimit: endpoint.bodyLimit } : {}),
    preValidation: async (request) => admit(endpoint, request),
    handler: (request, reply) => during(request, () => answer(request, reply)),
  })

  async function answer(request: FastifyRequest, reply: FastifyReply) {
    if (endpoint.reads)
      return readFrom({ primary: pool, replica }, request, reply, (db) => perform(request, reply, db))
    if (!reads) noteWrite(reply, platform.config)
    if (reads || endpoint.transaction === 'own') return perform(request, reply, pool)
    const asked = [request.params, request.query, request.body]
    const kept = await onceAsAsked(pool, request, asked, async (trx) => ({
      body: await perform(request, reply, trx),
      status: reply.statusCode,
    }))
    return reply.code(kept.status).send(kept.body)
  }
}
