import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { platformErrors } from '../errors.ts'

export interface Reply {
  status: number
  body: unknown
}

/** Runs a write at most once where the request carries an Idempotency-Key; `content` is what a repeat must equal. */
export async function onceAsAsked(
  trx: Kysely<Database>,
  request: FastifyRequest,
  content: unknown,
  work: () => Promise<Reply>,
): Promise<Reply> {
  const value = request.headers['idempotency-key']
  const actor = request.actor.id
  if (typeof value !== 'string' || actor === null) return work()
  const route = `${request.method} ${request.routeOptions.url}`
  return once(trx, { actor, value, route, content }, work)
}

/**
 * Runs a write at most once per person and Idempotency-Key. The key's row is the first thing the transaction
 * writes: a second request with the key waits for the first, then answers what the first answered.
 */
export async function once(
  trx: Kysely<Database>,
  key: { actor: string; value: string; route: string; content: unknown },
  work: () => Promise<Reply>,
): Promise<Reply> {
  const digest = createHash('sha256')
    .update(`${key.route}\n${JSON.stringify(key.content ?? null)}`)
    .digest()
  const claimed = await trx
    .insertInto('idempotentReply')
    .values({ actor: key.actor, key: key.value, digest })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  const mine = trx.updateTable('idempotentReply').where('actor', '=', key.actor).where('key', '=', key.value)
  if (claimed) {
    const reply = await work()
    await mine.set({ status: reply.status, body: JSON.stringify(reply.body ?? null) }).execute()
    return reply
  }
  const earlier = await trx
    .selectFrom('idempotentReply')
    .select(['digest', 'status', 'body'])
    .where('actor', '=', key.actor)
    .where('key', '=', key.value)
    .executeTakeFirstOrThrow()
  if (!earlier.digest.equals(digest)) throw platformErrors.IDEMPOTENCY_KEY_REUSED()
  return { status: earlier.status ?? 200, body: earlier.body }
}
