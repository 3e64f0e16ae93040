import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { onceAsAsked } from '#platform/database/idempotency'
import type { EndpointPlatform } from '#platform/platform'
import { findPerson } from '../person.store.ts'
import { type Person, type PersonRow, presentPerson } from '../person.ts'
import { authRuntimeOf } from '../sign-in/auth-runtime.ts'
import { initialPassword } from './initial-password.ts'
import { hashPassword } from './password.ts'

interface Asked {
  db: Kysely<Database>
  platform: EndpointPlatform
  request: FastifyRequest
  reply: FastifyReply
  params: unknown
  body: unknown
}

interface Kept {
  seed: string
  person: Person
}

/**
 * A write that answers a new password. At most once per Idempotency-Key like every write, but what is kept
 * for a repeat is the password's seed; the password itself is never written down.
 */
export async function onceWithPassword(
  { db, platform, request, reply, params, body }: Asked,
  status: number,
  work: (trx: Kysely<Database>, passwordHash: string) => Promise<string>,
): Promise<{ person: Person; password: string }> {
  const { secret } = authRuntimeOf(platform)
  const seed = randomUUID()
  const passwordHash = await hashPassword(initialPassword(secret, seed))
  const kept = await onceAsAsked(db, request, [params, body], async (trx) => {
    const id = await work(trx, passwordHash)
    const person = presentPerson((await findPerson(trx, id)) as PersonRow, platform.keyring)
    return { status, body: { seed, person } satisfies Kept }
  })
  const answer = kept.body as Kept
  reply.code(kept.status)
  return { person: answer.person, password: initialPassword(secret, answer.seed) }
}
