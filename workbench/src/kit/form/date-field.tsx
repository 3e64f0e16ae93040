import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import { cx } from '../cx.ts'
import styles from './form.module.css'

interface DayProps {
  /** YYYY-MM-DD */
  value?: string | null
  onChange?: (day: string | null) => void
  id?: string
  label?: string
  /** Days after this one cannot be chosen. */
  latest?: string
}

/** A calendar day as text, typed or picked. */
export function DayField({ value, onChange, id, label, latest }: DayProps) {
  return (
    <DatePicker
      {...(id ? { id } : {})}
      {...(latest ? { maxDate: dayjs(latest) } : {})}
      {...(label ? { 'aria-label': label } : {})}
      className={cx(styles.full)}
      format={['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/M/D', 'YYYY.M.D']}
      value={value ? dayjs(value) : null}
      onChange={(day) => onChange?.(day ? day.format('YYYY-MM-DD') : null)}
    />
  )
}

/** From day to day, both included; either end may stay open. */
export function DaysField({
  from,
  to,
  label,
  onChange,
}: {
  from: string | undefined
  to: string | undefined
  label: readonly [string, string]
  onChange: (from: string | undefined, to: string | undefined) => void
}) {
  return (
    <DatePicker.RangePicker
      className={cx(styles.days)}
      aria-label={label.join('–')}
      placeholder={[...label]}
      allowEmpty
      value={[from ? dayjs(from) : null, to ? dayjs(to) : null]}
      onChange={(days) => onChange(days?.[0]?.format('YYYY-MM-DD'), days?.[1]?.format('YYYY-MM-DD'))}
    />
  )
}
