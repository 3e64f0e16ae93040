import { Ajv, type AnySchema, type ErrorObject, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { isDay, isMoment, isUuid } from '../text/formats.ts'

// A list of all errors helps more than the first one. Addresses carry only text, so their numbers are
// read from it; a body says what it means, and nothing in it is bent into shape. 1e400 is no number.
const options = { allErrors: true, useDefaults: true, strict: false, strictNumbers: true } as const

function validator(more: { coerceTypes?: 'array'; strictNumbers?: boolean } = {}): Ajv {
  const ajv = new Ajv({ ...options, ...more })
  addFormats.default(ajv)
  // The library's own let through what the database refuses: year 0, a leap second, urn:uuid: in front.
  return ajv.addFormat('date', isDay).addFormat('date-time', isMoment).addFormat('uuid', isUuid)
}

const strict = validator()
// Read from text 1e400 is infinite, and strict numbers would let it pass every bound instead of failing them.
const fromText = validator({ coerceTypes: 'array', strictNumbers: false })

/** Checks one part of a request; made when the first one comes, as most are not asked for on a day. */
export function compileValidator({ schema, httpPart }: { schema: unknown; httpPart?: string | undefined }) {
  let compiled: ValidateFunction | undefined
  const validate = (part: unknown): boolean => {
    compiled ??= (httpPart === 'body' ? strict : fromText).compile(schema as AnySchema)
    const sound = compiled(part)
    validate.errors = compiled.errors ?? null
    return sound
  }
  validate.errors = null as ErrorObject[] | null
  return validate
}
