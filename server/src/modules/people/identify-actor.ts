import type { FastifyRequest } from 'fastify'
import { type Actor, anonymous } from '#house/actor'
import type { DeedHouse, House } from '#house/house'
import { cookieName, readToken } from './session-cookie.ts'
import { findBearer } from './sign-in.store.ts'
import { standingOf } from './standing.ts'

/** The token of the session that asks, if it carries our signature. */
export const tokenOf = (request: FastifyRequest, house: DeedHouse) =>
  readToken(request.headers.cookie, cookieName(house.config), standingOf(house).secret)

/** Who asks, by session cookie. Until a first password is changed a person holds no role. */
export async function identifyActor(request: FastifyRequest, house: House): Promise<Actor> {
  if (request.headers.cookie === undefined) return anonymous
  const token = tokenOf(request, house)
  const bearer = token === undefined ? undefined : await findBearer(house.db, token)
  if (!bearer) return anonymous
  return { id: bearer.id, name: bearer.name, roles: bearer.mustChangePassword ? [] : bearer.roles }
}
