import { type Field, type FieldSet, fieldsOf, isFilledIn, isHeld } from '../field.ts'
import {
  type FormName,
  type Given,
  isEmpty,
  isNullable,
  type Kept,
  type Value,
  type Whole,
} from './values.ts'

type InForm<F> = F extends { type: 'whole-number' }
  ? number | null
  : F extends { type: 'rows' }
    ? {
        -readonly [C in keyof Value<F>[number & keyof Value<F>]]?: Value<F>[number & keyof Value<F>][C] | null
      }[]
    : Kept<F>

/** What stands in a form: any of its fields; an untouched number is null there. */
export type Draft<S extends FieldSet> = { -readonly [N in FormName<S>]?: InForm<S[N]> | undefined }

/**
 * A record as it stands in a form where it is changed or copied: every field people fill in, but for the files
 * that prove it as a whole, which a copy does not take along.
 *
 * @example
 * const visit = defineFields({ title: { type: 'line', most: 120, required: true }, sure: { type: 'choice', of: ['yes'], words: 'sure', silent: true } })
 * draftOf(visit, { title: '讲座', sure: null }) // → { title: '讲座' }
 */
export const draftOf = <S extends FieldSet>(fields: S, whole: Whole<S>): Draft<S> =>
  Object.fromEntries(
    fieldsOf(fields)
      .filter(([, field]) => isHeld(field) && isFilledIn(field))
      .map(([name]) => [name, (whole as Record<string, unknown>)[name]]),
  ) as Draft<S>

const noneOf = (cell: Field) => {
  if (isNullable(cell)) return null
  return cell.type === 'whole-number' ? 0 : ''
}

function given(field: Field, value: unknown): unknown {
  if (field.type === 'whole-number' && !field.unknown) return value ?? 0
  if (field.type !== 'rows') return value
  const { distinct, cells } = field
  const rows = (value ?? []) as Record<string, unknown>[]
  return rows
    .filter((row) =>
      distinct ? !isEmpty(row[distinct]) : Object.keys(cells).some((cell) => !isEmpty(row[cell])),
    )
    .map((row) =>
      Object.fromEntries(Object.entries(cells).map(([cell, of]) => [cell, row[cell] ?? noneOf(of)])),
    )
}

/**
 * What a form says: empty numbers are 0, empty rows and untouched fields are left out, and so is all that is no field.
 *
 * @example
 * const visit = defineFields({ title: { type: 'line', most: 120, required: true }, works: { type: 'whole-number', most: 9 } })
 * givenOf(visit, { title: '讲座', works: null }) // → { title: '讲座', works: 0 }
 */
export const givenOf = <S extends FieldSet>(fields: S, draft: Draft<S>): Given<S> =>
  Object.fromEntries(
    fieldsOf(fields)
      .filter(([, field]) => isFilledIn(field))
      .map(([name, field]) => [name, given(field, (draft as Record<string, unknown>)[name])])
      .filter(([, value]) => value !== undefined),
  ) as Given<S>
