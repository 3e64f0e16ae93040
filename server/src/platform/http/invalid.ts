import type { FastifySchemaValidationError } from 'fastify'
import { sentence } from '../locale.ts'

export interface FieldProblem {
  field: string
  message: string
}

const measured = new Set(['minLength', 'maxLength', 'minimum', 'maximum', 'minItems', 'maxItems'])

function message(locale: string, problem: FastifySchemaValidationError): string {
  const { keyword, params } = problem
  const say = (key: string, values?: Record<string, unknown>) => sentence(locale, `field.${key}`, values)
  if (measured.has(keyword)) return say(keyword, { limit: params.limit })
  switch (keyword) {
    case 'required':
    case 'pattern':
    case 'uniqueItems':
      return say(keyword)
    case 'type':
      return say('type', { expected: sentence(locale, `type.${params.type}`) })
    case 'format':
      return say('format', { expected: sentence(locale, `format.${params.format}`) })
    case 'enum':
      return say('enum', {
        allowed: (params.allowedValues as unknown[]).join(sentence(locale, 'value.comma')),
      })
    case 'const':
      return say('const', { allowed: params.allowedValue })
    case 'additionalProperties':
      return say('additionalProperties', { name: params.additionalProperty })
    default:
      return say('other')
  }
}

/** Turns the validator's findings into a list that names each field and says what to do. */
export function fieldProblems(
  locale: string,
  problems: readonly FastifySchemaValidationError[],
): FieldProblem[] {
  const list = new Map<string, FieldProblem>()
  for (const problem of problems) {
    const missing = problem.keyword === 'required' ? `/${problem.params.missingProperty}` : ''
    const field = `${problem.instancePath}${missing}`.slice(1).replaceAll('/', '.')
    // A union reports every branch; the first sentence per field is enough to act on.
    if (!list.has(field)) list.set(field, { field, message: message(locale, problem) })
  }
  return [...list.values()]
}
