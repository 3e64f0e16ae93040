import { AsyncLocalStorage } from 'node:async_hooks'
import type { FastifyRequest } from 'fastify'

/** From where a request came. */
export interface Origin {
  address: string | null
  device: string | null
  requestId: string | null
}

const nowhere: Origin = { address: null, device: null, requestId: null }
const origins = new AsyncLocalStorage<Origin>()

/** A browser says what it is in some 150 characters; a stranger could say more. */
const LONGEST = 300

export const originOf = (request: FastifyRequest): Origin => ({
  address: request.ip,
  device: request.headers['user-agent']?.slice(0, LONGEST) ?? null,
  requestId: request.id,
})

/** Does the work of a request, so that the audit trail knows from where it was asked for. */
export const during = <T>(request: FastifyRequest, work: () => T): T => origins.run(originOf(request), work)

/** Nowhere for jobs, and what the platform does by itself. */
export const presentOrigin = (): Origin => origins.getStore() ?? nowhere
