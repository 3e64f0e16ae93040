import { Ajv, type AnySchema } from 'ajv'
import addFormats from 'ajv-formats'

// A list of all errors helps more than the first one. Addresses carry only text, so their numbers are
// read from it; a body says what it means, and nothing in it is bent into shape.
const strict = new Ajv({ allErrors: true, useDefaults: true, strict: false })
const fromText = new Ajv({ allErrors: true, useDefaults: true, strict: false, coerceTypes: 'array' })
addFormats.default(strict)
addFormats.default(fromText)

export const compileValidator = ({ schema, httpPart }: { schema: unknown; httpPart?: string | undefined }) =>
  (httpPart === 'body' ? strict : fromText).compile(schema as AnySchema)
