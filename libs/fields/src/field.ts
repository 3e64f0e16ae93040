/** How many of a thing one field takes; without `least`, none will do. */
export interface Several {
  readonly least?: number
  readonly most: number
  /** None of them twice. */
  readonly distinct?: boolean
}

interface Common {
  /** Must be given. What is not, is kept as empty where nothing was said. */
  readonly required?: boolean
  /** Only some records have it: a form folds it away, a table has it behind the others. */
  readonly folded?: boolean
  /** Stands on a line of its own in a form; the others stand two by two. */
  readonly wide?: boolean
  /** Nobody fills it in: it follows from an answer somebody gave. It has no place in a form, a table or a comparison. */
  readonly silent?: boolean
  /** What a table calls its column, where that is not the name of the field; `false` where a table has none. */
  readonly column?: string | false
  /** Takes several of them, in their order. */
  readonly several?: Several
  /** Has a column in lists: one that is shown, or an `extra` one that people choose. */
  readonly listed?: 'shown' | 'extra'
}

/** One line of text; `most` counts characters. */
export interface LineField extends Common {
  readonly type: 'line'
  readonly most: number
}
/** Text of several lines; `most` counts characters. */
export interface TextField extends Common {
  readonly type: 'text'
  readonly most: number
}
/** One of a closed list of codes; `words` names the set under which their words stand. */
export interface ChoiceField extends Common {
  readonly type: 'choice'
  readonly of: readonly string[]
  readonly words: string
}
/** A whole number from 0 to `most`. */
export interface WholeNumberField extends Common {
  readonly type: 'whole-number'
  readonly most: number
}
/** A calendar day, YYYY-MM-DD; `from` names the day it may not lie before. */
export interface DayField extends Common {
  readonly type: 'day'
  readonly notAfter?: 'today'
  readonly from?: string
}
/** A time of the day, HH:MM; it may not lie before the time `from` unless `until` names a later day than `on`. */
export interface TimeField extends Common {
  readonly type: 'time'
  readonly after?: { readonly from: string; readonly on: string; readonly until: string }
}
/** An area, an organization, or another record, by its id; `of` says which kind of record. */
export interface AreaField extends Common {
  readonly type: 'area'
}
export interface OrganizationField extends Common {
  readonly type: 'organization'
}
export interface RecordField extends Common {
  readonly type: 'record'
  readonly of: string
  readonly id: 'number' | 'uuid'
}
/** Files that prove the record. They are linked to it, and no column of it. */
export interface EvidenceField extends Common {
  readonly type: 'evidence'
  readonly several: Several
}
/** A table of rows, told apart by the cell `distinct`; the other cells are numbers. */
export interface RowsField extends Common {
  readonly type: 'rows'
  readonly cells: { readonly [cell: string]: ChoiceField | WholeNumberField }
  readonly distinct: string
  readonly several: Several
}

/** What a field is, as data: its type, its limits, and where it has a place. */
export type Field =
  | LineField
  | TextField
  | ChoiceField
  | WholeNumberField
  | DayField
  | TimeField
  | AreaField
  | OrganizationField
  | RecordField
  | EvidenceField
  | RowsField

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
