import type { FastifyRequest } from 'fastify'
import { type Actor, anonymous } from '#platform/actor'
import { dayOf } from '#platform/clock'
import { noteFault } from '#platform/faults'
import type { Platform } from '#platform/platform'
import { keyErrors } from './key.errors.ts'
import { findByPrefix, noteKeyUse } from './key.store.ts'
import { permissionsOf } from './scopes.ts'
import { isKey, prefixOf } from './secret.ts'

const bearer = /^Bearer +(\S+)$/i

/** Who asks by a key; undefined where none came along, and the session is to be looked at. */
export async function identifyKey(
  request: FastifyRequest,
  { db, clock }: Platform,
): Promise<Actor | undefined> {
  const token = bearer.exec(request.headers.authorization ?? '')?.[1]
  if (token === undefined) return undefined
  const prefix = prefixOf(token)
  const today = dayOf(clock())
  const row = prefix === undefined ? undefined : await findByPrefix(db, prefix, today)
  // A refusal is said later, when requests have been counted: whoever tries keys is one who asks often.
  if (!row || !isKey(token, row.digest)) return { ...anonymous, refused: keyErrors.KEY_UNKNOWN() }
  if (row.state === 'over' || row.state === 'revoked')
    return { ...anonymous, refused: keyErrors.KEY_OVER({ prefix: row.prefix, day: row.expiresOn }) }
  // Where nothing can be written any more, reading goes on.
  if (row.lastUsedOn !== today)
    await noteKeyUse(db, row.id, today).catch((fault) => noteFault('keys.use', fault))
  return {
    id: `key:${row.id}`,
    name: row.purpose,
    account: row.prefix,
    roles: [],
    program: {
      organizationId: row.organizationId,
      permissions: permissionsOf(row.scopes),
      scopes: new Set(row.scopes),
      perMinute: row.perMinute,
    },
  }
}
