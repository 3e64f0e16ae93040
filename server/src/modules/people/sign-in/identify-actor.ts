import type { FastifyRequest } from 'fastify'
import { type Actor, anonymous } from '#platform/actor'
import type { EndpointPlatform, Platform } from '#platform/platform'
import { authRuntimeOf } from './auth-runtime.ts'
import { cookieName, readToken } from './session-cookie.ts'
import { findBearer } from './sign-in.store.ts'

/** The token of the session that asks, if it carries our signature. */
export const tokenOf = (request: FastifyRequest, platform: EndpointPlatform) =>
  readToken(request.headers.cookie, cookieName(platform.config), authRuntimeOf(platform).secret)

/** Who asks, by session cookie. Until a first password is changed a person holds no role. */
export async function identifyActor(request: FastifyRequest, platform: Platform): Promise<Actor> {
  if (request.headers.cookie === undefined) return anonymous
  const token = tokenOf(request, platform)
  const bearer = token === undefined ? undefined : await findBearer(platform.db, token)
  if (!bearer) return anonymous
  return { id: bearer.id, name: bearer.name, roles: bearer.mustChangePassword ? [] : bearer.roles }
}
