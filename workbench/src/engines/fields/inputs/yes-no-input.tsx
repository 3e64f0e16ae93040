import { Segments } from '#kit/controls/segments.tsx'
import { useFormWords } from '../form-words.ts'
import type { FieldOf, InputProps } from './input-props.ts'

/** Yes, no, or nothing said: what nobody answered is not a no. */
export function YesNoInput({ name, field, messages, label, value, onChange }: InputProps<FieldOf<'yes-no'>>) {
  const { t } = useFormWords()
  const words = ['yes', 'no'].map((code) => ({ value: code, label: messages.value('yes-no', code) }))
  const nothing = { value: 'nothing', label: t('nothingSaid') }
  return (
    <Segments
      label={label ?? messages.label(name)}
      options={field.required ? words : [nothing, ...words]}
      value={value === true ? 'yes' : value === false ? 'no' : 'nothing'}
      onChange={(code) => onChange?.(code === 'nothing' ? null : code === 'yes')}
    />
  )
}
