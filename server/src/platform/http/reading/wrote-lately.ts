import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Config } from '../../config.ts'

/** For so long, in seconds, a node gives out a page without asking whether another changed it. */
const KEPT = 1
const NAME = 'medelge.wrote'

/**
 * Whoever has written reads from the primary, and no page kept by a node, until all that may be used have it for certain. The browser itself
 * counts how long, so no node's clock is compared with another's, and whichever node is asked next hears of it.
 */
export function noteWrite(reply: FastifyReply, { databaseUrl, replica, prefix, url }: Config): void {
  // The embedded database has one node, which knows what it wrote.
  if (!databaseUrl) return
  const secure = url.startsWith('https:') ? '; Secure' : ''
  const seconds = (replica?.delay ?? KEPT) + 1
  reply.header(
    'set-cookie',
    `${NAME}=1; Max-Age=${seconds}; Path=${prefix || '/'}; HttpOnly; SameSite=Lax${secure}`,
  )
}

export const wroteLately = ({ headers }: FastifyRequest): boolean =>
  (headers.cookie ?? '').split(/;\s*/).includes(`${NAME}=1`)
