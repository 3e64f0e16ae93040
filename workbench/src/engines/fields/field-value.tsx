import type { Field } from '@medelge/fields'
import { exact } from '#kit/format.ts'
import type { FieldMessages } from './field-messages.ts'

/** A value as people read it; nothing where there is none. */
export function valueText(field: Field, value: unknown, messages: FieldMessages): string {
  if (value === null || value === undefined || value === '') return ''
  if (Array.isArray(value)) return value.map((one) => valueText(field, one, messages)).join(messages.comma)
  if (field.type === 'choice') return messages.value(field.words, String(value))
  return typeof value === 'number' ? exact(value) : String(value)
}

/** The same with its unit, where it has one; a number that was not given is no value. */
export function factText(name: string, field: Field, value: unknown, messages: FieldMessages): string {
  if (field.type === 'whole-number' && value === 0) return ''
  const text = valueText(field, value, messages)
  const unit = messages.unit(name)
  return text !== '' && unit ? `${text} ${unit}` : text
}
