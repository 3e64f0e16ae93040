import type { FieldDefinition, FormDefinition } from '../definition/definition.ts'
import { fieldSetOf } from '../definition/field-set.ts'
import { isEmpty } from '../values/values.ts'
import { wholeOf } from '../values/whole.ts'
import { successors } from './successors.ts'
import { widened } from './widening.ts'

type Values = Readonly<Record<string, unknown>>

/** A value whose field was taken out since: it is shown under the words of the last definition that had it. */
export interface LeftValue {
  readonly field: FieldDefinition
  readonly definition: FormDefinition
  readonly value: unknown
}

/** A record of an earlier version under the newest one. */
export interface ReadRecord {
  /** Every field of the newest version. */
  readonly values: Values
  readonly left: readonly LeftValue[]
}

const fieldIn = (values: Values, code: string) => (Object.hasOwn(values, code) ? values[code] : undefined)

/**
 * How a record that was kept under version `from` is read under the last of `definitions`, which are all versions from
 * that one on, in order. Throws Error where one is missing.
 *
 * @example
 * const words = { zh: '人数' }
 * const first = { code: 'team', version: 1, words, fields: [{ code: 'heads', words, type: 'whole-number' }, { code: 'note', words, type: 'line' }] } as const
 * const second = { ...first, version: 2, fields: [{ code: 'members', was: 'heads', words, type: 'decimal', digits: 1 }] } as const
 * const read = readOld([first, second], 1, { heads: 12, note: '老的' })
 * read.values // → { members: '12' }
 * read.left.map(({ field, value }) => [field.code, value]) // → [['note', '老的']]
 */
export function readOld(definitions: readonly FormDefinition[], from: number, values: Values): ReadRecord {
  const start = definitions.findIndex(({ version }) => version === from)
  const known = definitions[start]
  if (!known) throw new Error(`no version ${from} of this form`)
  let [definition, read] = [known, values]
  const left: LeftValue[] = []
  for (const next of definitions.slice(start + 1)) {
    if (next.version !== definition.version + 1)
      throw new Error(`no version ${definition.version + 1} of this form`)
    const after = successors(definition.fields, next.fields)
    const step = new Map<string, unknown>()
    for (const field of definition.fields) {
      const value = fieldIn(read, field.code)
      if (isEmpty(value)) continue
      const now = after.get(field.code)
      if (now) step.set(now.code, widened(field, now, value))
      else left.push({ field, definition, value })
    }
    ;[definition, read] = [next, Object.fromEntries(step)]
  }
  return { values: wholeOf(fieldSetOf(definition), read as never) as Values, left }
}
