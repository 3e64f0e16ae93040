import type { Period } from '@medelge/fields'
import { DayField } from '#kit/form/date-field.tsx'
import { useFormWords } from '../form-words.ts'
import type { FieldOf, InputProps } from './input-props.ts'
import styles from './inputs.module.css'

/** From a day to a day; an open one may go on without an end. */
export function PeriodInput({
  name,
  field,
  messages,
  label = messages.label(name),
  id,
  value,
  onChange,
}: InputProps<FieldOf<'period'>>) {
  const { t } = useFormWords()
  const { from, to } = (value ?? { from: '', to: null }) as Period
  const change = (next: Period) => onChange?.(next.from || next.to ? next : null)
  return (
    <div className={styles.period}>
      <DayField
        {...(id ? { id } : {})}
        label={t('period.from', { label })}
        placeholder={t('period.first')}
        value={from || null}
        onChange={(day) => change({ from: day ?? '', to })}
      />
      <span aria-hidden>–</span>
      <DayField
        label={t('period.to', { label })}
        placeholder={t(field.open ? 'period.open' : 'period.last')}
        value={to}
        onChange={(day) => change({ from, to: day })}
      />
    </div>
  )
}
