import type { Field } from '../field.ts'
import type { Personal, Several } from '../field-types.ts'

/** Words in the languages of the region; Chinese stands in where another is missing. */
export interface Words {
  readonly zh: string
  readonly mn?: string
  readonly en?: string
}

/** One of the options of a choice. `was` are codes it had before, and those of options merged into it. */
export interface OptionDefinition {
  readonly code: string
  readonly words: Words
  readonly retired?: true
  readonly was?: readonly string[]
}

/** A field's limits, each where its type has it; what is left out has the limit of `definition/limits.ts`. */
interface Limits {
  readonly most?: number
  readonly least?: number
  readonly digits?: number
  readonly options?: readonly OptionDefinition[]
  readonly notAfter?: 'today'
  /** The day it may not lie before, by its code. */
  readonly from?: string
  readonly open?: true
  /** The kind of record, and what its ids are. */
  readonly of?: string
  readonly id?: 'number' | 'uuid'
}

interface Common extends Limits {
  readonly code: string
  readonly words: Words
  readonly help?: Words
  readonly unit?: Words
  readonly required?: true
  /** The code it had in the version before. */
  readonly was?: string
}

/** A cell of a table of rows. */
export interface CellDefinition extends Common {
  readonly type: Exclude<Field['type'], 'text' | 'translated' | 'period' | 'evidence' | 'rows'>
}

export interface FieldDefinition extends Common {
  readonly type: Field['type']
  readonly folded?: true
  readonly wide?: true
  readonly listed?: 'shown' | 'extra'
  readonly personal?: Personal
  readonly several?: Several
  readonly cells?: readonly CellDefinition[]
  readonly distinct?: string
  /** Only asked where this expression is true. */
  readonly when?: string
  /** Filled in by this expression, and by nobody. */
  readonly computed?: string
  /** What stands in it before anybody writes: a number, the code of an option, yes or no. */
  readonly initial?: number | string | boolean
  /** Codes of the roles that see it, and of those that change it; without, whoever sees or changes the record. */
  readonly see?: readonly string[]
  readonly change?: readonly string[]
}

/** What a record of some kind holds, as data that people write: one version of it. */
export interface FormDefinition {
  readonly code: string
  readonly version: number
  readonly words: Words
  readonly fields: readonly FieldDefinition[]
}

/** What cannot stand in a definition: the key of its words, where (`fields[2].when`), and what it is about. */
export interface DefinitionProblem {
  readonly problem: string
  readonly at: string
  readonly about?: string | number
}
