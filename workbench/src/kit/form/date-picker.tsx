import { parseDay, parsePeriodText } from '@medelge/sheets'
import { DatePicker } from 'antd'
import dayjs from 'dayjs'
import '#theme/calendar.ts'
import { Controls } from '#theme/controls.tsx'
import { cx } from '../cx.ts'
import styles from './form.module.css'
import { useStillWanted, type Wanted } from './wanted.ts'

// The first is how it is kept and shown. The others end where they are whole: 2021.9.1 may be the beginning of 2021.9.18,
// and is read once one leaves it.
const shapes = {
  day: ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/MM/DD', 'YYYY.MM.DD'],
  month: ['YYYY-MM', 'YYYYMM', 'YYYY/MM', 'YYYY.MM'],
} as const

/** What was typed as people write it, such as 2021.9.18 or 2021年9月18日. */
function readTyped(text: string, by: 'day' | 'month'): string | undefined {
  // A few digits alone are a day to a spreadsheet, and to nobody who types.
  if (/^\d{1,7}$/.test(text.trim())) return undefined
  if (by === 'day') return parseDay(text)?.day
  const period = parsePeriodText(text)
  return period !== undefined && /^\d{4}-\d\d$/.test(period) ? period : undefined
}

export interface DayProps {
  /** YYYY-MM-DD, or YYYY-MM where it is asked for `by` month. */
  value?: string | null
  onChange?: (day: string | null) => void
  by?: 'day' | 'month'
  autoFocus?: boolean
  id?: string
  label?: string
  /** Days before this one cannot be chosen. */
  earliest?: string
  /** Days after this one cannot be chosen. */
  latest?: string
  placeholder?: string
  title?: string
}

/** A calendar day or month as text, typed or picked. */
export function DayPicker({
  value,
  onChange,
  by = 'day',
  autoFocus = false,
  id,
  label,
  earliest,
  latest,
  placeholder,
  title,
  wanted: asked,
}: DayProps & { wanted: Wanted }) {
  const wanted = useStillWanted(asked)
  const read = ({ target }: { target: EventTarget }) => {
    const moment = readTyped((target as HTMLInputElement).value, by)
    const outside = (moment ?? '') < (earliest ?? '') || (latest !== undefined && (moment ?? '') > latest)
    if (moment !== undefined && moment !== value && !outside) onChange?.(moment)
  }
  return (
    <Controls>
      <DatePicker
        {...(id ? { id } : {})}
        {...(earliest ? { minDate: dayjs(earliest) } : {})}
        {...(latest ? { maxDate: dayjs(latest) } : {})}
        {...(label ? { 'aria-label': label } : {})}
        {...(placeholder ? { placeholder } : {})}
        {...(title ? { title } : {})}
        className={cx(styles.full)}
        picker={by === 'day' ? 'date' : 'month'}
        autoFocus={wanted !== 'not yet' || autoFocus}
        defaultOpen={wanted === 'open'}
        format={[...shapes[by]]}
        onBlur={read}
        onKeyDown={(event) => event.key === 'Enter' && read(event)}
        value={value ? dayjs(value) : null}
        onChange={(day) => onChange?.(day ? day.format(shapes[by][0]) : null)}
      />
    </Controls>
  )
}
