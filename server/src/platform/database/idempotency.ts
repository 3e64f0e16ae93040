import { createHash, createHmac } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { PlatformError, platformErrors } from '../errors.ts'
import { inTransaction } from './database.ts'
import { writeWithLate } from './transaction.ts'

type Db = Kysely<Database>

export interface Reply {
  status: number
  body: unknown
}

interface Key {
  actor: string
  /** The digest of the key as it came. */
  value: string
  /** Of route and content: what a repeat must equal. */
  digest: Buffer
}

function keyOf(request: FastifyRequest, content: unknown): Key | undefined {
  const value = request.headers['idempotency-key']
  const actor = request.actor.id
  if (typeof value !== 'string' || actor === null) return undefined
  const route = `${request.method} ${request.routeOptions.url}`
  // With the key itself, which is kept nowhere: what a person sent is not to be guessed from what is kept of it.
  const digest = createHmac('sha256', value)
    .update(`${route}\n${JSON.stringify(content ?? null)}`)
    .digest()
  return { actor, value: createHash('sha256').update(value).digest('base64url'), digest }
}

/** The same was asked before, and answered while this was under way: its work is undone. */
class AnsweredBefore extends Error {}

async function keepReply(trx: Db, { actor, value, digest }: Key, { status, body }: Reply): Promise<void> {
  const kept = await writeWithLate(
    trx,
    sql`insert into idempotent_reply (actor, key, digest, status, body)
      values (${actor}, ${value}, ${digest}, ${status}, ${JSON.stringify(body ?? null)}::jsonb)
      on conflict do nothing returning key`,
  )
  if (kept.length === 0) throw new AnsweredBefore('The same key was answered meanwhile')
}

async function findReply(db: Db, { actor, value, digest }: Key): Promise<Reply | undefined> {
  const earlier = await db
    .selectFrom('idempotentReply')
    .select(['digest', 'status', 'body'])
    .where('actor', '=', actor)
    .where('key', '=', value)
    .executeTakeFirst()
  if (!earlier) return undefined
  if (!earlier.digest.equals(digest)) throw platformErrors.IDEMPOTENCY_KEY_REUSED()
  return { status: earlier.status ?? 200, body: earlier.body }
}

/**
 * Runs a write in a transaction of its own, at most once per person and Idempotency-Key where the request carries one;
 * `content` is what a repeat must equal. The answer is written under the key with the last of the write: of two at
 * once the second waits there for the first, then is undone and answers what the first answered. A repeat that comes
 * later mostly fails, since what it asks for is done; then too it answers what was answered.
 */
export async function onceAsAsked(
  db: Db,
  request: FastifyRequest,
  content: unknown,
  work: (trx: Db) => Promise<Reply>,
): Promise<Reply> {
  const key = keyOf(request, content)
  if (!key) return inTransaction(db, work)
  try {
    return await inTransaction(db, async (trx) => {
      const reply = await work(trx)
      await keepReply(trx, key, reply)
      return reply
    })
  } catch (error) {
    const earlier = await findReply(db, key).catch((fault) => {
      throw fault instanceof PlatformError ? fault : error
    })
    if (earlier) return earlier
    throw error
  }
}
