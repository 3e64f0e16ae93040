import type { FastifyError, FastifyInstance } from 'fastify'
import { HouseError, houseErrors } from './errors.ts'
import { fieldProblems } from './invalid.ts'
import { pickLocale } from './locale.ts'

/** Every throw ends here; what the house does not know by name becomes a plain 500 and a full line in the log. */
function named(error: FastifyError | HouseError, locale: string, bodyLimit: number): HouseError | undefined {
  if (error instanceof HouseError) return error
  if (error.validation) {
    const fields = fieldProblems(locale, error.validation)
    return houseErrors.INVALID_REQUEST({ count: fields.length, fields })
  }
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return houseErrors.REQUEST_TOO_LARGE({ limit: `${Math.round(bodyLimit / 1024 / 1024)} MB` })
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return houseErrors.UNSUPPORTED_CONTENT()
  }
  if (error.statusCode === 429) return houseErrors.TOO_MANY_REQUESTS({ seconds: 60 })
  if (error.statusCode === 400) return houseErrors.MALFORMED_JSON()
  return undefined
}

export function answerErrors(app: FastifyInstance): void {
  const bodyLimit = app.initialConfig.bodyLimit ?? 1024 * 1024

  app.setErrorHandler((error: FastifyError, request, reply) => {
    const locale = pickLocale(request.headers['accept-language'])
    const known = named(error, locale, bodyLimit)
    if (!known) request.log.error(error)
    const answer = known ?? houseErrors.INTERNAL_ERROR({ requestId: request.id })
    return reply.code(answer.status).send({
      code: answer.code,
      message: answer.say(locale),
      details: answer.details,
      requestId: request.id,
    })
  })

  app.setNotFoundHandler((request, reply) => {
    const locale = pickLocale(request.headers['accept-language'])
    const answer = houseErrors.NOT_FOUND()
    return reply
      .code(404)
      .send({ code: answer.code, message: answer.say(locale), details: {}, requestId: request.id })
  })
}
