import type { Field } from '@medelge/fields'
import type { FieldMessages } from '../field-messages.ts'

/** What is needed to show a value as people read it. */
export interface FactProps {
  name: string
  field: Field
  value: unknown
  messages: FieldMessages
}
