import { type Field, type FieldSet, fieldsOf, isHeld } from '../field.ts'
import { type Given, isEmpty, isNullable, type Whole } from './values.ts'

/**
 * What is kept of a field of which nothing was said.
 *
 * @example
 * emptyOf({ type: 'line', most: 9 }) // → ''
 * emptyOf({ type: 'whole-number', most: 9 }) // → 0
 * emptyOf({ type: 'whole-number', most: 9, unknown: true }) // → null
 */
export function emptyOf(field: Field): unknown {
  if (field.several) return []
  if (field.type === 'line' || field.type === 'text') return ''
  return field.type === 'whole-number' && !isNullable(field) ? 0 : null
}

// A text in no language says nothing; a line is kept without the space around it.
function kept(field: Field, value: unknown): unknown {
  if (field.type === 'line' && typeof value === 'string') return value.trim()
  if (field.type === 'translated' && isEmpty(value)) return emptyOf(field)
  if (field.type !== 'rows' || !Array.isArray(value)) return value
  const cells = Object.entries(field.cells)
  return value.map((row) => Object.fromEntries(cells.map(([cell, of]) => [cell, kept(of, row[cell])])))
}

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
      .filter(([, field]) => isHeld(field))
      .map(([name, field]) => {
        const value = (given as Record<string, unknown>)[name]
        return [name, value === undefined ? emptyOf(field) : kept(field, value)]
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
      .filter(([, field]) => isHeld(field))
      .map(([name, field]) => {
        const value = (row as Record<string, unknown>)[name]
        return [name, field.type === 'time' && typeof value === 'string' ? value.slice(0, 5) : value]
      }),
  ) as Whole<S>
