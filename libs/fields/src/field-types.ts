/** How many of a thing one field takes; without `least`, none will do. */
export interface Several {
  readonly least?: number
  readonly most: number
  /** None of them twice. */
  readonly distinct?: boolean
}

/** What of a person a field tells; each is masked in its own way. */
export type Personal = 'name' | 'phone' | 'identity' | 'other'

interface Common {
  /** Must be given. What is not, is kept as empty where nothing was said. */
  readonly required?: boolean
  /**
   * Nothing said is kept as null, also of a number, which would be 0 otherwise, and of what must be given now: there are
   * records from before.
   */
  readonly unknown?: boolean
  /** Only some records have it: a form folds it away, a table has it behind the others. */
  readonly folded?: boolean
  /** Stands on a line of its own in a form; the others stand two by two. */
  readonly wide?: boolean
  /** Nobody fills it in: it follows from an answer somebody gave. It has no place in a form, a table or a comparison. */
  readonly silent?: boolean
  /** Nobody fills it in: it follows from other fields. It is kept, shown, compared and listed like any other. */
  readonly computed?: boolean
  /** What a table calls its column, where that is not the name of the field; `false` where a table has none. */
  readonly column?: string | false
  /** Takes several of them, in their order. */
  readonly several?: Several
  /** Has a column in lists: one that is shown, or an `extra` one that people choose. */
  readonly listed?: 'shown' | 'extra'
  /** Tells something of a person: it is masked wherever it is not asked for, and no list sorts or filters by it. */
  readonly personal?: Personal
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
/** The same text in the languages of the region, `{ zh, mn }`; `most` counts characters of each. */
export interface TranslatedField extends Common {
  readonly type: 'translated'
  readonly most: number
}
/**
 * One of a closed list of codes; `words` names the set under which their words stand. Those `retired` are words of old
 * records: they are read, shown and kept, and nobody can choose them anew.
 */
export interface ChoiceField extends Common {
  readonly type: 'choice'
  readonly of: readonly string[]
  readonly retired?: readonly string[]
  readonly words: string
}
export interface YesNoField extends Common {
  readonly type: 'yes-no'
}
/** A whole number from `least` (0) to `most`; none is 0, unless it is `unknown`. */
export interface WholeNumberField extends Common {
  readonly type: 'whole-number'
  readonly least?: number
  readonly most: number
}
/** A decimal from `least` (0) to `most` with at most `digits` (1–6) behind the point; as text, so that it stays exact. */
export interface DecimalField extends Common {
  readonly type: 'decimal'
  readonly digits: number
  readonly least?: number
  readonly most: number
}
/** Money in fen, a whole number from `least` (0) to `most`, at most 2^53 − 1. */
export interface MoneyField extends Common {
  readonly type: 'money'
  readonly least?: number
  readonly most: number
}
/** A calendar day, YYYY-MM-DD; `from` names the day it may not lie before. */
export interface DayField extends Common {
  readonly type: 'day'
  readonly notAfter?: 'today'
  readonly from?: string
}
/** A month, YYYY-MM. */
export interface MonthField extends Common {
  readonly type: 'month'
}
/** From a day to a day, both in it, `{ from, to }`; an `open` one may have no end. */
export interface PeriodField extends Common {
  readonly type: 'period'
  readonly open?: boolean
}
/** A time of the day, HH:MM; it may not lie before the time `from` unless `until` names a later day than `on`. */
export interface TimeField extends Common {
  readonly type: 'time'
  readonly after?: { readonly from: string; readonly on: string; readonly until: string }
}
/** An area, an organization, a person, or another record, by its id; `of` says which kind of record. */
export interface AreaField extends Common {
  readonly type: 'area'
}
export interface OrganizationField extends Common {
  readonly type: 'organization'
}
export interface PersonField extends Common {
  readonly type: 'person'
}
export interface RecordField extends Common {
  readonly type: 'record'
  readonly of: string
  readonly id: 'number' | 'uuid'
}
/**
 * Files that prove the record. They are linked to it; where they are `kept`, the field holds their ids like any other
 * value, so that a record can have several such fields, and else they are no column of it.
 */
export interface EvidenceField extends Common {
  readonly type: 'evidence'
  readonly several: Several
  readonly kept?: true
}

/** What a cell of a table of rows can be: any single value. */
export type CellField =
  | LineField
  | ChoiceField
  | YesNoField
  | WholeNumberField
  | DecimalField
  | MoneyField
  | DayField
  | MonthField
  | TimeField
  | AreaField
  | OrganizationField
  | PersonField
  | RecordField

/** A table of rows. Those with a cell `distinct` are told apart by it, and compared row by row; others as a whole. */
export interface RowsField extends Common {
  readonly type: 'rows'
  readonly cells: { readonly [cell: string]: CellField }
  readonly distinct?: string
  readonly several: Several
}
