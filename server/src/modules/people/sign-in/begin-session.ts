import { randomBytes } from 'node:crypto'
import type { Platform } from '#platform/platform'
import { authRuntimeOf } from './auth-runtime.ts'
import { cookieName, signToken } from './session-cookie.ts'
import { insertSignIn } from './sign-in.store.ts'

const day = 24 * 60 * 60 * 1000

/** Opens a session for a person whom the caller has made sure of; answers the Cookie header that carries it. */
export async function beginSession(platform: Platform, personId: string): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await insertSignIn(platform.db, { personId, token, expiresAt: new Date(Date.now() + day) })
  return `${cookieName(platform.config)}=${signToken(token, authRuntimeOf(platform).secret)}`
}
