import type { Field } from '@medelge/fields'
import { Input, InputNumber, Select } from 'antd'
import { DayField } from '#kit/form/date-field.tsx'
import { today } from '#kit/format.ts'
import type { FieldMessages } from './field-messages.ts'
import styles from './fields.module.css'

export interface FieldInputProps {
  name: string
  field: Field
  messages: FieldMessages
  autoFocus?: boolean
  /** Given by the form. */
  id?: string
  value?: unknown
  onChange?: (value: unknown) => void
}

// Words are parted by any of these, as people write them.
const partings = ['、', '，', ',', ' ']

/** What a field is filled in with, by its type. What names other records has an input of its noun's own. */
export function FieldInput({ name, field, messages, ...given }: FieldInputProps) {
  const example = messages.example(name)
  const placeholder = example === undefined ? {} : { placeholder: example }
  const rest = given as object
  switch (field.type) {
    case 'line':
      if (!field.several) return <Input {...rest} maxLength={field.most} {...placeholder} />
      return (
        <Select
          {...rest}
          mode="tags"
          open={false}
          suffixIcon={null}
          tokenSeparators={partings}
          maxCount={field.several.most}
        />
      )
    case 'text':
      return (
        <Input.TextArea
          {...rest}
          maxLength={field.most}
          autoSize={{ minRows: 2, maxRows: 8 }}
          showCount
          {...placeholder}
        />
      )
    case 'choice':
      return (
        <Select
          {...rest}
          {...(field.required ? {} : { allowClear: true })}
          {...(field.several ? { mode: 'multiple' as const } : {})}
          options={field.of.map((value) => ({ value, label: messages.value(field.words, value) }))}
        />
      )
    case 'whole-number':
      return (
        <InputNumber
          {...rest}
          min={0}
          precision={0}
          suffix={messages.unit(name)}
          className={styles.whole ?? ''}
          {...placeholder}
        />
      )
    case 'day':
      return <DayField {...rest} {...(field.notAfter === 'today' ? { latest: today() } : {})} />
    case 'time':
      return <Input {...rest} maxLength={5} {...placeholder} />
    default:
      throw new Error(`${name} is of a type that has no input of its own: give it one`)
  }
}
