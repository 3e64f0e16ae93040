import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { allows, seats } from './actor.ts'
import { inTransaction } from './database.ts'
import type { Deed, DeedRequest } from './deed.ts'
import { houseErrors } from './errors.ts'
import type { House } from './house.ts'
import { onceAsAsked } from './idempotency.ts'

const key = { type: 'string', minLength: 8, maxLength: 200 } as const

function schemaOf(deed: Deed, tag: string) {
  return {
    summary: deed.summary,
    tags: [tag],
    ...(deed.params && { params: deed.params }),
    ...(deed.query && { querystring: deed.query }),
    ...(deed.body && { body: deed.body }),
    ...(deed.answer && { response: { '2xx': deed.answer } }),
    ...(deed.route.startsWith('GET')
      ? {}
      : { headers: { type: 'object', properties: { 'idempotency-key': key } } }),
  }
}

/** Ring 1: the route says who may come in at all; reach is asked again with the record in hand. */
function admit(deed: Deed, request: FastifyRequest): void {
  if (deed.may === 'anyone') return
  if (request.actor.id === null) throw houseErrors.SIGN_IN_REQUIRED()
  if (deed.may === 'member') return
  if (!allows(request.actor, deed.may, seats(request.actor, deed.may))) throw houseErrors.NOT_FOUND()
}

/** Puts a deed on its route: who may, what shape, one transaction around every write, at most once per key. */
export function mountDeed(
  app: FastifyInstance,
  { db: pool, ...house }: House,
  deed: Deed,
  tag: string,
): void {
  const [method, path] = deed.route.split(' ') as [Deed['route'], string]
  const reads = method.startsWith('GET')

  const perform = (request: FastifyRequest, reply: FastifyReply, db: House['db']) =>
    deed.handle({
      actor: request.actor,
      params: request.params,
      query: request.query,
      body: request.body,
      db,
      house,
      request,
      reply,
    } as DeedRequest<undefined, undefined, undefined>)

  app.route({
    method,
    url: path.replace(/\{(\w+)\}/g, ':$1'),
    schema: schemaOf(deed, tag),
    config: { may: deed.may === 'anyone' || deed.may === 'member' ? deed.may : deed.may.name },
    ...(deed.bodyLimit ? { bodyLimit: deed.bodyLimit } : {}),
    preValidation: async (request) => admit(deed, request),
    handler: async (request, reply) => {
      if (reads || deed.transaction === 'own') return perform(request, reply, pool)
      const answer = await inTransaction(pool, (trx) =>
        onceAsAsked(trx, request, [request.params, request.query, request.body], async () => ({
          body: await perform(request, reply, trx),
          status: reply.statusCode,
        })),
      )
      return reply.code(answer.status).send(answer.body)
    },
  })
}
