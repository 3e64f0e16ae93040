import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import '#theme/calendar.ts'
import { Controls } from '#theme/controls.tsx'
import { cx } from '../cx.ts'
import styles from './form.module.css'
import { useStillWanted, type Wanted } from './wanted.ts'

export interface DaysProps {
  from: string | undefined
  to: string | undefined
  label: readonly [string, string]
  onChange: (from: string | undefined, to: string | undefined) => void
}

/** From day to day, both included; either end may stay open. */
export function DaysPicker({ from, to, label, onChange, wanted: asked }: DaysProps & { wanted: Wanted }) {
  const wanted = useStillWanted(asked)
  return (
    <Controls>
      <DatePicker.RangePicker
        className={cx(styles.days)}
        autoFocus={wanted !== 'not yet'}
        defaultOpen={wanted === 'open'}
        aria-label={label.join('–')}
        placeholder={[...label]}
        allowEmpty
        value={[from ? dayjs(from) : null, to ? dayjs(to) : null]}
        onChange={(days) => onChange(days?.[0]?.format('YYYY-MM-DD'), days?.[1]?.format('YYYY-MM-DD'))}
      />
    </Controls>
  )
}
