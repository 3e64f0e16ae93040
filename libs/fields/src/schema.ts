import type { Field } from './field.ts'
import { isNullable } from './values.ts'

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

function one(field: Field, limits: boolean): Schema {
  switch (field.type) {
    case 'line':
      if (!limits) return { type: 'string' }
      // An empty line is none: where one must stand, or in a list, it needs a sign that can be seen.
      if (!field.required && !field.several) return { type: 'string', maxLength: field.most }
      return { type: 'string', minLength: 1, maxLength: field.most, pattern: '\\S' }
    case 'text':
      return limits ? { type: 'string', maxLength: field.most } : { type: 'string' }
    case 'choice':
      return { type: 'string', enum: [...field.of] }
    case 'whole-number':
      return limits ? { type: 'integer', minimum: 0, maximum: field.most } : { type: 'integer' }
    case 'day':
      return DAY
    case 'time':
      return limits ? TIME : { type: 'string' }
    case 'area':
    case 'organization':
      return ID
    case 'record':
      return field.id === 'uuid' ? UUID : ID
    case 'evidence':
      return UUID
    case 'rows': {
      const cells = Object.entries(field.cells).map(([name, cell]) => [name, one(cell, limits)])
      const required = Object.keys(field.cells)
      return {
        type: 'object',
        properties: Object.fromEntries(cells),
        required,
        ...(limits && { additionalProperties: false }),
      }
    }
  }
}

function shape(field: Field, limits: boolean): Schema {
  const { several } = field
  const items = one(field, limits)
  if (!several) return isNullable(field) ? { anyOf: [items, { type: 'null' }] } : items
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
