import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { explainFault } from './database-fault.ts'
import { HouseError, houseErrors } from './errors.ts'
import { fieldProblems } from './invalid.ts'
import { pickLocale } from './locale.ts'

const limitIn = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`

/** Every throw ends here; what the house does not know by name becomes a plain 500 and a full line in the log. */
function named(error: FastifyError | HouseError, locale: string, bodyLimit: number): HouseError | undefined {
  if (error instanceof HouseError) return error
  if (error.validation) {
    const fields = fieldProblems(locale, error.validation)
    return houseErrors.INVALID_REQUEST({ count: fields.length, fields })
  }
  if (error.statusCode === 413) return houseErrors.REQUEST_TOO_LARGE({ limit: limitIn(bodyLimit) })
  if (error.statusCode === 415) return houseErrors.UNSUPPORTED_CONTENT()
  // What the library that sends files refuses.
  if (error.statusCode === 416) return houseErrors.RANGE_UNSATISFIABLE()
  if (error.statusCode === 412) return houseErrors.PRECONDITION_FAILED()
  if (error.statusCode === 403 || error.statusCode === 404) return houseErrors.NOT_FOUND()
  if (error.statusCode === 429) return houseErrors.TOO_MANY_REQUESTS({ seconds: 60 })
  if (error.statusCode === 400) return houseErrors.MALFORMED_JSON()
  return explainFault(error)
}

/** The one way a refusal leaves the house. */
export function answerFault(
  error: FastifyError | HouseError,
  request: FastifyRequest,
  reply: FastifyReply,
  bodyLimit: number,
): FastifyReply {
  const locale = pickLocale(request.headers['accept-language'])
  const known = named(error, locale, bodyLimit)
  if (!known) request.log.error(error)
  const answer = known ?? houseErrors.INTERNAL_ERROR({ requestId: request.id })
  const message = answer.say(locale)
  if (answer.status >= 429 && typeof answer.details.seconds === 'number')
    reply.header('retry-after', answer.details.seconds)
  const details = { ...answer.details }
  if (Array.isArray(details.fields)) details.fields = details.fields.map((one) => ({ message, ...one }))
  return reply.code(answer.status).send({ code: answer.code, message, details, requestId: request.id })
}

export function answerErrors(app: FastifyInstance): void {
  const bodyLimit = app.initialConfig.bodyLimit ?? 1024 * 1024
  app.setErrorHandler((error: FastifyError, request, reply) => answerFault(error, request, reply, bodyLimit))
  app.setNotFoundHandler((request, reply) => answerFault(houseErrors.NOT_FOUND(), request, reply, bodyLimit))
}
