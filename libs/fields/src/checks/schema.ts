import type { Field } from '../field.ts'
import { isNullable } from '../values/values.ts'

/** The part of JSON Schema in which a field is described. */
export interface Schema {
  readonly [keyword: string]: unknown
}

const ID = { type: 'integer', minimum: 1, maximum: 2_147_483_647 }
const UUID = { type: 'string', format: 'uuid' }
const DAY = { type: 'string', format: 'date', description: 'Calendar day in the region, YYYY-MM-DD' }
const TIME = {
  type: 'string',
  pattern: '^([01]\\d|2[0-3]):[0-5]\\d$',
  description: 'HH:MM in the region',
}

const MONTH = { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$', description: 'Month, YYYY-MM' }
const DECIMAL = '^(?!-0$)-?(?:0|[1-9]\\d*)(?:\\.\\d*[1-9])?$'

const closed = (properties: Readonly<Record<string, Schema>>, limits: boolean): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  ...(limits && { additionalProperties: false }),
})

const decimal = (digits: number): Schema => ({
  type: 'string',
  maxLength: 24,
  pattern: `^(?!-0$)-?(?:0|[1-9]\\d*)(?:\\.\\d{0,${digits - 1}}[1-9])?$`,
  description: 'Decimal as its shortest text',
})

function one(field: Field, limits: boolean): Schema {
  switch (field.type) {
    case 'line':
      if (!limits) return { type: 'string' }
      // An empty line is none: where one must stand, or in a list, it needs a sign that can be seen.
      if (!field.required && !field.several) return { type: 'string', maxLength: field.most }
      return { type: 'string', minLength: 1, maxLength: field.most, pattern: '\\S' }
    case 'translated': {
      const text = limits ? { type: 'string', maxLength: field.most } : { type: 'string' }
      return closed({ zh: text, mn: text }, limits)
    }
    case 'text':
      return limits ? { type: 'string', maxLength: field.most } : { type: 'string' }
    case 'choice':
      return { type: 'string', enum: [...field.of, ...(field.retired ?? [])] }
    case 'yes-no':
      return { type: 'boolean' }
    case 'whole-number':
    case 'money':
      return limits
        ? { type: 'integer', minimum: field.least ?? 0, maximum: field.most }
        : { type: 'integer' }
    case 'decimal':
      return limits ? decimal(field.digits) : { type: 'string', pattern: DECIMAL }
    case 'day':
      return DAY
    case 'month':
      return MONTH
    case 'period':
      return closed(
        { from: DAY, to: field.open || !limits ? { anyOf: [DAY, { type: 'null' }] } : DAY },
        limits,
      )
    case 'time':
      return limits ? TIME : { type: 'string' }
    case 'area':
    case 'organization':
      return ID
    case 'record':
      return field.id === 'uuid' ? UUID : ID
    case 'person':
    case 'evidence':
      return UUID
    case 'rows': {
      const cells = Object.entries(field.cells).map(([name, cell]) => {
        const always = name === field.distinct
        return [name, always ? one(cell, limits) : shape(cell, limits)]
      })
      return closed(Object.fromEntries(cells), limits)
    }
  }
}

function shape(field: Field, limits: boolean): Schema {
  const { several } = field
  const items = one(field, limits)
  const nullable = isNullable(field) && !(limits && field.required)
  if (!several) return nullable ? { anyOf: [items, { type: 'null' }] } : items
  if (!limits) return { type: 'array', items }
  const { least, most, distinct } = several
  return {
    type: 'array',
    items,
    ...(least !== undefined && { minItems: least }),
    maxItems: most,
    ...(distinct && { uniqueItems: true }),
  }
}

/**
 * The JSON schema of what may be given for a field, with its limits.
 *
 * @example
 * givenSchema({ type: 'choice', of: ['roll', 'sheet'], words: 'method', required: true }) // → { type: 'string', enum: ['roll', 'sheet'] }
 * givenSchema({ type: 'text', most: 2000 }) // → { type: 'string', maxLength: 2000 }
 */
export const givenSchema = (field: Field): Schema => shape(field, true)

/**
 * The JSON schema of what is kept of a field. It has no limits: what was kept under wider ones can still be read.
 *
 * @example
 * keptSchema({ type: 'line', most: 40, several: { most: 2 } }) // → { type: 'array', items: { type: 'string' } }
 */
export const keptSchema = (field: Field): Schema => shape(field, false)
