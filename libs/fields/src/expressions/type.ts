import type { Field, FieldSet } from '../field.ts'
import { scaledOf } from '../values/decimal.ts'
import { isEmpty } from '../values/values.ts'

/**
 * What something in an expression is. CEL knows them as bool, int, string and list: a decimal is an int of millionths,
 * money one of fen, a day a string, so that all of them are exact and the same everywhere. `codes` of a text are what it
 * can be, where that is known.
 */
export type Type =
  | { readonly of: 'bool' | 'int' | 'decimal' | 'money' | 'day' | 'month' | 'time' | 'reference' }
  | { readonly of: 'text'; readonly codes?: readonly string[] }
  | { readonly of: 'choice'; readonly codes: readonly string[] }
  | { readonly of: 'list'; readonly item: Type }
  | { readonly of: 'parts'; readonly parts: ReadonlyMap<string, Type> }

/** Digits behind the point with which decimals are computed. */
export const DIGITS = 6

/** What the fields are that an expression can fill in; a choice is told by its codes. */
export const filledIn: Partial<Record<Field['type'], Type>> = {
  line: { of: 'text' },
  text: { of: 'text' },
  'yes-no': { of: 'bool' },
  'whole-number': { of: 'int' },
  decimal: { of: 'decimal' },
  money: { of: 'money' },
  day: { of: 'day' },
  month: { of: 'month' },
}

const simple: Partial<Record<Field['type'], Type>> = {
  ...filledIn,
  time: { of: 'time' },
  period: {
    of: 'parts',
    parts: new Map([
      ['from', { of: 'day' }],
      ['to', { of: 'day' }],
    ]),
  },
  translated: {
    of: 'parts',
    parts: new Map([
      ['zh', { of: 'text' }],
      ['mn', { of: 'text' }],
    ]),
  },
}

function single(field: Field): Type {
  if (field.type === 'choice') return { of: 'choice', codes: [...field.of, ...(field.retired ?? [])] }
  if (field.type !== 'rows') return simple[field.type] ?? { of: 'reference' }
  // A table of rows is its columns: `rooms.floor` is the list of all floors.
  const columns = Object.entries(field.cells).map(([cell, of]): [string, Type] => [
    cell,
    { of: 'list', item: single(of) },
  ])
  return { of: 'parts', parts: new Map(columns) }
}

/** What the fields of a set are in expressions. Files are for people to look at: nothing follows from them. */
export const typesOf = (fields: FieldSet): ReadonlyMap<string, Type> =>
  new Map(
    Object.entries(fields)
      .filter(([, { type }]) => type !== 'evidence')
      .map(([name, field]) => {
        const type = single(field)
        return [name, field.several && field.type !== 'rows' ? { of: 'list', item: type } : type]
      }),
  )

/** A value as CEL computes with it; undefined where it is empty. */
export function celValue(type: Type, value: unknown): unknown {
  if (isEmpty(value)) return undefined
  switch (type.of) {
    case 'int':
    case 'money':
      return BigInt(value as number)
    case 'decimal':
      return scaledOf(value as string, DIGITS)
    case 'list':
      return (value as unknown[]).map((one) => celValue(type.item, one)).filter((one) => one !== undefined)
    default:
      return value
  }
}
