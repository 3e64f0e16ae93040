import { type Field, valueText } from '@medelge/fields'
import type { FieldMessages } from './field-messages.ts'

/** A value as people read it, with its unit where it has one; a number that was not given is no value. */
export function factText(name: string, field: Field, value: unknown, messages: FieldMessages): string {
  if (field.type === 'whole-number' && !field.unknown && value === 0) return ''
  const text = valueText(field, value, messages)
  const unit = messages.unit(name)
  return text !== '' && unit ? `${text} ${unit}` : text
}
