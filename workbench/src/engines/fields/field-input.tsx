import { Input, InputNumber, Select } from 'antd'
import { DayField } from '#kit/form/date-field.tsx'
import type { DayProps } from '#kit/form/date-picker.tsx'
import { today } from '#kit/format.ts'
import { AmountInput } from './inputs/amount-input.tsx'
import { ChoiceInput } from './inputs/choice-input.tsx'
import type { InputProps } from './inputs/input-props.ts'
import styles from './inputs/inputs.module.css'
import { NamedInput } from './inputs/named-input.tsx'
import { PeriodInput } from './inputs/period-input.tsx'
import { RowsInput } from './inputs/rows-input.tsx'
import { TranslatedInput } from './inputs/translated-input.tsx'
import { YesNoInput } from './inputs/yes-no-input.tsx'

// Words are parted by any of these, as people write them.
const partings = ['、', '，', ',', ' ']

/** What a field is filled in with, by its type. What names other records has the input its noun handed in. */
export function FieldInput(props: InputProps) {
  const { name, field, messages, label, ...given } = props
  const { onChange } = props
  const example = messages.example(name)
  const rest = { ...given, ...(label === undefined ? {} : { 'aria-label': label }) } as object
  const moment = { ...given, ...(label === undefined ? {} : { label }) } as DayProps
  // In a form its event would do; in a cell of a table it is the text that is wanted.
  const typed = { onChange: ({ target }: { target: { value: string } }) => onChange?.(target.value) }
  const placeholder = example === undefined ? {} : { placeholder: example }
  switch (field.type) {
    case 'line':
      if (!field.several) return <Input {...rest} {...typed} maxLength={field.most} {...placeholder} />
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
          {...typed}
          maxLength={field.most}
          autoSize={{ minRows: 2, maxRows: 8 }}
          showCount
          {...placeholder}
        />
      )
    case 'choice':
      return <ChoiceInput {...props} field={field} />
    case 'whole-number':
      return (
        <InputNumber
          {...rest}
          min={Math.min(field.least ?? 0, 0)}
          precision={0}
          suffix={messages.unit(name)}
          className={styles.whole ?? ''}
          {...placeholder}
        />
      )
    case 'decimal':
    case 'money':
      return <AmountInput {...props} field={field} />
    case 'yes-no':
      return <YesNoInput {...props} field={field} />
    case 'day':
      return <DayField {...moment} {...(field.notAfter === 'today' ? { latest: today() } : {})} />
    case 'month':
      return <DayField {...moment} by="month" />
    case 'time':
      return <Input {...rest} {...typed} maxLength={5} {...placeholder} />
    case 'period':
      return <PeriodInput {...props} field={field} />
    case 'translated':
      return <TranslatedInput {...props} field={field} />
    case 'rows':
      return <RowsInput {...props} field={field} cell={FieldInput} />
    default:
      return <NamedInput {...props} field={field} />
  }
}
