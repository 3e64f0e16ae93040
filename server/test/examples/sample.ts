import type { Schema } from '../from-schema.ts'

/** The plainest value of a shape, for what no test has seen. */
export function sampleOf(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.anyOf) return sampleOf(schema.anyOf[0] ?? {})
  switch (schema.type) {
    case 'string':
      return textOf(schema)
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1)
    case 'boolean':
      return true
    case 'array':
      return schema.items ? [sampleOf(schema.items)] : []
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, sampleOf(schema.properties?.[name] ?? {})]),
      )
    default:
      return null
  }
}

function textOf({ format, pattern, minLength = 1 }: Schema): string {
  if (format === 'uuid') return '018f3b2a-0000-7000-8000-000000000001'
  if (format === 'date') return '2021-09-18'
  if (format === 'date-time') return '2021-09-18T01:30:00Z'
  return (pattern ? 'code-1' : '科普').padEnd(minLength, 'x')
}

const secrets: readonly [RegExp, string][] = [
  [/mdk_[0-9a-f]{10}_[\w-]{43}/g, `mdk_0123456789_${'x'.repeat(43)}`],
  [/mds_[\w-]{43}/g, `mds_${'x'.repeat(43)}`],
]
const hidden = /^(password|token|link|secret)$/

/** Lists cut to their first, and nothing that could be taken for a secret of somebody. */
export function trimmed(value: unknown, name = ''): unknown {
  if (typeof value === 'string') {
    const plain = secrets.reduce((text, [secret, instead]) => text.replace(secret, instead), value)
    return hidden.test(name) && plain === value ? 'shown once' : plain
  }
  if (Array.isArray(value)) return value.slice(0, 1).map((one) => trimmed(one))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, trimmed(one, key)]))
}
