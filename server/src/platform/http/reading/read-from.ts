import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import type { Database } from '#database'
import type { Replica } from '../../database/replica.ts'
import { PlatformError } from '../../errors.ts'
import { wroteLately } from './wrote-lately.ts'

type Db = Kysely<Database>

/**
 * Reads from the replica where it is young enough and the reader has not just written, and says how old the answer is
 * at most (`Data-Age`, in seconds). What fails there, or is not found there, is asked of the primary.
 */
export async function readFrom<T>(
  { primary, replica }: { primary: Db; replica: Replica | undefined },
  request: FastifyRequest,
  reply: FastifyReply,
  read: (db: Db) => Promise<T>,
): Promise<T> {
  const reader = wroteLately(request) ? undefined : replica?.reader()
  if (!reader) return read(primary)
  try {
    const answer = await read(reader.db)
    reply.header('data-age', String(Math.ceil(reader.age / 1000)))
    return answer
  } catch (error) {
    if (!(error instanceof PlatformError)) replica?.failed(error)
    return read(primary)
  }
}
