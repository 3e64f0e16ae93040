import type {
  CellField,
  EvidenceField,
  PeriodField,
  RowsField,
  TextField,
  TranslatedField,
} from './field-types.ts'

/** What a field is, as data: its type, its limits, and where it has a place. */
export type Field = CellField | TextField | TranslatedField | PeriodField | EvidenceField | RowsField

/** Fields by name, in the order in which people read and fill them in. */
export interface FieldSet {
  readonly [name: string]: Field
}

/**
 * Declares a set of fields. All else is derived from it: types, shapes, checks, columns, drafts, differences.
 *
 * @example
 * const visit = defineFields({ title: { type: 'line', most: 120, required: true }, day: { type: 'day', notAfter: 'today' } })
 * visit.title.most // → 120
 */
export const defineFields = <const S extends FieldSet>(fields: S): S => fields

/**
 * The fields of a set with their names, in order.
 *
 * @example
 * fieldsOf({ note: { type: 'text', most: 2000 } } as const).map(([name, { type }]) => `${name}: ${type}`) // → ['note: text']
 */
export const fieldsOf = <S extends FieldSet>(fields: S): [keyof S & string, Field][] =>
  Object.entries(fields) as [keyof S & string, Field][]

/**
 * Whether people fill a field in; what is computed or follows from an answer, nobody does.
 *
 * @example
 * isFilledIn({ type: 'day' }) // → true
 * isFilledIn({ type: 'money', most: 100, computed: true }) // → false
 */
export const isFilledIn = ({ silent, computed }: Field): boolean => !silent && !computed

/**
 * Whether a field holds its value itself; files that prove a record as a whole are linked to it instead.
 *
 * @example
 * isHeld({ type: 'evidence', several: { most: 9 } }) // → false
 * isHeld({ type: 'evidence', several: { most: 9 }, kept: true }) // → true
 */
export const isHeld = (field: Field): boolean => field.type !== 'evidence' || field.kept === true
