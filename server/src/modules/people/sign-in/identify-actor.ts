import type { FastifyRequest } from 'fastify'
import { type Actor, anonymous, type Demand } from '#platform/actor'
import { noteFault } from '#platform/faults'
import type { EndpointPlatform, Platform } from '#platform/platform'
import { authRuntimeOf } from './auth-runtime.ts'
import { cookieName, readToken } from './session-cookie.ts'
import { findBearer, noteUse } from './sign-in.store.ts'

/** The token of the session that asks, if it carries our signature. */
export const tokenOf = (request: FastifyRequest, platform: EndpointPlatform) =>
  readToken(request.headers.cookie, cookieName(platform.config), authRuntimeOf(platform).secret)

/** What a person must do first; the password comes before what is set up with it. */
export function demandOf(
  person: { mustChangePassword: boolean; secondFactor: boolean; roles: readonly { role: string }[] },
  needSecondFactor: readonly string[],
): Demand | undefined {
  if (person.mustChangePassword) return 'password'
  const needs = person.roles.some(({ role }) => needSecondFactor.includes(role))
  return needs && !person.secondFactor ? 'second-factor' : undefined
}

/** Who asks, by session cookie. Whoever must do something first holds no role until it is done. */
export async function identifyActor(request: FastifyRequest, platform: Platform): Promise<Actor> {
  if (request.headers.cookie === undefined) return anonymous
  const { db, config } = platform
  const token = tokenOf(request, platform)
  const bearer = token === undefined ? undefined : await findBearer(db, token, config)
  if (!bearer || token === undefined) return anonymous
  // Where nothing can be written any more, reading goes on.
  if (config.idleMinutes > 0 && bearer.idle >= 60)
    await noteUse(db, token).catch((fault) => noteFault('people.idle', fault))
  const { id, name, account, roles } = bearer
  const demand = demandOf(bearer, config.secondFactor)
  return demand ? { id, name, account, roles: [], demands: demand } : { id, name, account, roles }
}
