import { Select } from 'antd'
import type { FieldOf, InputProps } from './input-props.ts'

/** More options than one reads at a glance are searched, too. */
const MANY = 8

/** One or several of a list. What is retired stands there only while the record still has it. */
export function ChoiceInput({
  field,
  messages,
  label,
  name: _,
  value,
  ...rest
}: InputProps<FieldOf<'choice'>>) {
  const chosen = Array.isArray(value) ? value : [value]
  const held = (field.retired ?? []).filter((code) => chosen.includes(code))
  return (
    <Select
      {...(rest as object)}
      {...(label ? { 'aria-label': label } : {})}
      {...(field.several ? { mode: 'multiple' as const } : {})}
      allowClear={!field.required && !field.several}
      value={value ?? (field.several ? [] : null)}
      showSearch={field.several || field.of.length > MANY ? { optionFilterProp: 'label' } : false}
      options={[...field.of, ...held].map((code) => ({
        value: code,
        label: messages.value(field.words, code),
      }))}
    />
  )
}
