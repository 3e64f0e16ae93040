import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { explainFault } from '../database/database-fault.ts'
import { PlatformError, platformErrors } from '../errors.ts'
import { pickLocale, sentence } from '../locale.ts'
import { fieldProblems } from './invalid.ts'

const limitIn = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`

/** Every throw ends here; what the platform does not know by name becomes a plain 500 and a full line in the log. */
function named(
  error: FastifyError | PlatformError,
  locale: string,
  bodyLimit: number,
): PlatformError | undefined {
  if (error instanceof PlatformError) return error
  if (error.validation) {
    const fields = fieldProblems(locale, error.validation)
    return platformErrors.INVALID_REQUEST({ count: fields.length, fields })
  }
  if (error.statusCode === 413) return platformErrors.REQUEST_TOO_LARGE({ limit: limitIn(bodyLimit) })
  if (error.statusCode === 415) return platformErrors.UNSUPPORTED_CONTENT()
  // What the library that sends files refuses.
  if (error.statusCode === 416) return platformErrors.RANGE_UNSATISFIABLE()
  if (error.statusCode === 412) return platformErrors.PRECONDITION_FAILED()
  if (error.statusCode === 403 || error.statusCode === 404) return platformErrors.NOT_FOUND()
  if (error.statusCode === 429) return platformErrors.TOO_MANY_REQUESTS({ seconds: 60 })
  if (error.statusCode === 400) return platformErrors.MALFORMED_JSON()
  return explainFault(error)
}

/** The one way a refusal leaves the platform. */
export function answerFault(
  error: FastifyError | PlatformError,
  request: FastifyRequest,
  reply: FastifyReply,
  bodyLimit: number,
): FastifyReply {
  const locale = pickLocale(request.headers['accept-language'])
  const known = named(error, locale, bodyLimit)
  if (!known) request.log.error(error)
  const answer = known ?? platformErrors.INTERNAL_ERROR({ requestId: request.id })
  const { message, details } = answer.say(locale)
  if (answer.status >= 429 && typeof answer.details.seconds === 'number')
    reply.header('retry-after', answer.details.seconds)
  if (Array.isArray(details.fields))
    details.fields = details.fields.map((one) => ({
      message: one.code ? sentence(locale, one.code, one) : message,
      ...one,
    }))
  return reply.code(answer.status).send({ code: answer.code, message, details, requestId: request.id })
}

export function answerErrors(app: FastifyInstance): void {
  const bodyLimit = app.initialConfig.bodyLimit ?? 1024 * 1024
  app.setErrorHandler((error: FastifyError, request, reply) => answerFault(error, request, reply, bodyLimit))
  app.setNotFoundHandler((request, reply) =>
    answerFault(platformErrors.NOT_FOUND(), request, reply, bodyLimit),
  )
}
