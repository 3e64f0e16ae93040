import type { Field } from '@medelge/fields'
import type { FieldMessages } from '../field-messages.ts'

export type FieldOf<T extends Field['type']> = Extract<Field, { type: T }>

/** What every input of a field is given; `id`, `value` and `onChange` come from the form. */
export interface InputProps<F extends Field = Field> {
  name: string
  field: F
  messages: FieldMessages
  autoFocus?: boolean
  /** What it is called where no label stands beside it, as in a table of rows. */
  label?: string
  id?: string
  value?: unknown
  onChange?: (value: unknown) => void
}
