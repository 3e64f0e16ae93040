import type { FieldDefinition } from '@medelge/fields/definition'
import { saysValidity } from '../kinds/watched-fields.ts'
import type { Versions } from '../values/read-values.ts'
import { isRestricted } from '../values/restricted.ts'
import type { Values } from './spans.ts'

/**
 * What a record must hold to be found: one of these parts of JSON, or any file, or none, in a field under one of its codes.
 */
export type Held = readonly Values[] | { readonly filesIn: readonly string[]; readonly some: boolean }

/** Types of which a list can be narrowed to one value. */
const narrowing: ReadonlySet<string> = new Set([
  'choice',
  'yes-no',
  'area',
  'organization',
  'person',
  'record',
])

const fieldOf = (versions: Versions, code: string): FieldDefinition | undefined =>
  versions.at(-1)?.definition.form.fields.find((field) => field.code === code)

/** The codes a field has had, newest first: what was written before it was renamed is still its own. */
function formerCodes(versions: Versions, code: string): string[] {
  const codes = [code]
  for (const { definition } of [...versions].reverse()) {
    const field = definition.form.fields.find((one) => one.code === codes.at(-1))
    if (field?.was !== undefined && field.was !== field.code) codes.push(field.was)
  }
  return codes
}

function formerOptions(versions: Versions, code: string, option: string): string[] {
  const all = versions.flatMap(({ definition }) =>
    definition.form.fields.filter((field) => field.code === code).flatMap(({ options = [] }) => options),
  )
  const was = all.filter((one) => one.code === option).flatMap((one) => one.was ?? [])
  return [...new Set([option, ...was])]
}

const written = (type: string, word: string): unknown => {
  if (type === 'yes-no') return word === 'yes' ? true : word === 'no' ? false : undefined
  if (type === 'area' || type === 'organization')
    return /^[1-9]\d{0,8}$/.test(word) ? Number(word) : undefined
  return word
}

/**
 * What a record must hold one of to have this value in this field, under any version of its list: the parts of JSON it
 * contains; of files it is asked whether there are any. Undefined where the field cannot be asked for one value, or not
 * for this one.
 */
export function holdsOf(versions: Versions, code: string, word: string): Held | undefined {
  const field = fieldOf(versions, code)
  if (!field || field.personal || isRestricted(field)) return undefined
  if (field.type === 'evidence') {
    const some = written('yes-no', word)
    return typeof some === 'boolean' ? { filesIn: formerCodes(versions, code), some } : undefined
  }
  if (!narrowing.has(field.type)) return undefined
  const words = field.type === 'choice' ? formerOptions(versions, code, word) : [word]
  const values = words.map((one) => written(field.type, one)).filter((one) => one !== undefined)
  if (values.length === 0) return undefined
  // It may have been one thing before it took several.
  const shapes = values.flatMap((value) => (field.several ? [[value], value] : [value]))
  return formerCodes(versions, code).flatMap((one) => shapes.map((value) => ({ [one]: value })))
}

/** The codes a field has had by which a list can be asked for its end: a period, or a day. */
export const validCodes = (versions: Versions, code: string): string[] | null => {
  const field = fieldOf(versions, code)
  return field && saysValidity(field) && !field.personal && !isRestricted(field)
    ? formerCodes(versions, code)
    : null
}

/** What a field that is counted by has as its values: its options, or yes and no, with all codes each has had. */
export interface CountedBy {
  codes: readonly string[]
  values: readonly { value: string; was: readonly string[] }[]
}

/** The same of a field records can be counted by: one choice, or yes and no; undefined of any other. */
export function countedBy(versions: Versions, code: string): CountedBy | undefined {
  const field = fieldOf(versions, code)
  if (!field || field.several || isRestricted(field) || (field.type !== 'choice' && field.type !== 'yes-no'))
    return undefined
  const codes = formerCodes(versions, code)
  if (field.type === 'yes-no')
    return {
      codes,
      values: [['yes', 'true'] as const, ['no', 'false'] as const].map(([value, was]) => ({
        value,
        was: [was],
      })),
    }
  return {
    codes,
    values: (field.options ?? []).map((option) => ({
      value: option.code,
      was: formerOptions(versions, code, option.code),
    })),
  }
}

/** A share, how many times, an amount for each of something: what was divided is no number to be added up. */
const isDivided = ({ unit, computed = '' }: FieldDefinition): boolean =>
  /[%％‰/／倍]|百分/.test(unit?.zh ?? '') || /\bratio\(/.test(computed)

/** Numbers that can be added up over records, with all codes each has had. */
export const summable = (versions: Versions): { code: string; codes: string[] }[] =>
  (versions.at(-1)?.definition.form.fields ?? [])
    .filter(({ type, several }) => ['whole-number', 'decimal', 'money'].includes(type) && !several)
    .filter((field) => !isRestricted(field) && !isDivided(field))
    .map(({ code }) => ({ code, codes: formerCodes(versions, code) }))
