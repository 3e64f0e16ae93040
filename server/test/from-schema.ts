import fc from 'fast-check'
import { nasty, nastyText } from './nasty.ts'

/** The part of JSON Schema the interface description uses. */
export interface Schema {
  type?: string
  format?: string
  pattern?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  maxItems?: number
}

/** Real things of the world under test, so that a request gets past the first door. */
export interface Known {
  ids: readonly number[]
  uuids: readonly string[]
  /** Values by the name of their field, such as a metric or a complete form. */
  named: Record<string, readonly unknown[]>
}

const rarely = (usual: fc.Arbitrary<unknown>, other: fc.Arbitrary<unknown>) =>
  fc.oneof({ arbitrary: usual, weight: 14 }, { arbitrary: other, weight: 1 })

function text(schema: Schema, known: Known): fc.Arbitrary<unknown> {
  if (schema.format === 'uuid') return fc.oneof(fc.constantFrom(...known.uuids), fc.uuid())
  if (schema.format === 'date')
    return fc.constantFrom('2021-09-18', '2021-12-31', '1999-01-01', '2021-02-30', '0000-01-01', '9999-12-31')
  if (schema.format === 'date-time')
    return fc.constantFrom('2021-09-18T09:30:00+08:00', '0000-01-01T00:00:00Z')
  if (schema.pattern) return fc.oneof(fc.stringMatching(new RegExp(schema.pattern, 'u')), nastyText)
  const plain = fc.constantFrom('草原科普', '2021', '2021-Q3', '18', 'recorder-1', '150000')
  return fc.oneof(
    { arbitrary: plain, weight: 4 },
    fc.string({ maxLength: schema.maxLength ?? 60 }),
    nastyText,
  )
}

function whole({ minimum = -5, maximum = 2 ** 53 }: Schema, known: Known): fc.Arbitrary<unknown> {
  const near = fc.integer({ min: minimum, max: Math.min(maximum, minimum + 5) })
  const edges = fc.constantFrom(minimum, maximum, 2 ** 31)
  return fc.oneof(
    { arbitrary: fc.constantFrom(...known.ids), weight: 4 },
    { arbitrary: near, weight: 4 },
    edges,
  )
}

/** Values mostly of the shape asked for, each part of them now and then something else. */
export function fromSchema(schema: Schema, known: Known, name = ''): fc.Arbitrary<unknown> {
  const given = known.named[name]
  return rarely(
    given ? rarely(fc.constantFrom(...given), ofShape(schema, known)) : ofShape(schema, known),
    nasty,
  )
}

function ofShape(schema: Schema, known: Known): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((branch) => fromSchema(branch, known)))
  switch (schema.type) {
    case 'string':
      return text(schema, known)
    case 'integer':
      return whole(schema, known)
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return fc.array(fromSchema(schema.items ?? {}, known), { maxLength: Math.min(4, schema.maxItems ?? 4) })
    case 'object': {
      const fields = Object.entries(schema.properties ?? {})
      const parts = Object.fromEntries(fields.map(([key, part]) => [key, fromSchema(part, known, key)]))
      const requiredKeys = (schema.required ?? []).filter((key) => key in parts)
      return rarely(fc.record(parts, { requiredKeys }), fc.record(parts, { requiredKeys: [] }))
    }
    default:
      return nasty
  }
}
