import { type Field, type FieldSet, fieldsOf } from './field.ts'
import { type Given, isNullable, type Whole } from './values.ts'

/** What is kept of a field of which nothing was said. */
function emptyOf(field: Field): unknown {
  if (field.several) return []
  if (isNullable(field)) return null
  return field.type === 'whole-number' ? 0 : ''
}

const trimmed = (field: Field, value: unknown) =>
  field.type === 'line' && typeof value === 'string' ? value.trim() : value

/**
 * What is kept of what somebody filled in: every field that is a column, the empty ones too, single lines without
 * the space around them.
 *
 * @example
 * const visit = defineFields({ title: { type: 'line', most: 120, required: true }, day: { type: 'day' }, works: { type: 'whole-number', most: 9 } })
 * wholeOf(visit, { title: ' 讲座 ' }) // → { title: '讲座', day: null, works: 0 }
 */
export const wholeOf = <S extends FieldSet>(fields: S, given: Given<S>): Whole<S> =>
  Object.fromEntries(
    fieldsOf(fields)
      .filter(([, { type }]) => type !== 'evidence')
      .map(([name, field]) => {
        const value = (given as Record<string, unknown>)[name]
        return [name, value === undefined ? emptyOf(field) : trimmed(field, value)]
      }),
  ) as Whole<S>

/**
 * A record as people read it, out of how a database keeps it: times of the day without their seconds.
 *
 * @example
 * readWhole(defineFields({ from: { type: 'time' } }), { from: '09:30:00' }) // → { from: '09:30' }
 */
export const readWhole = <S extends FieldSet>(fields: S, row: Whole<S>): Whole<S> =>
  Object.fromEntries(
    fieldsOf(fields)
      .filter(([, { type }]) => type !== 'evidence')
      .map(([name, field]) => {
        const value = (row as Record<string, unknown>)[name]
        return [name, field.type === 'time' && typeof value === 'string' ? value.slice(0, 5) : value]
      }),
  ) as Whole<S>
