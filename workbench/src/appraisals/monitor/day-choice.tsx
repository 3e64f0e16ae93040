import { useTranslation } from 'react-i18next'
import { Button } from '#kit/button.tsx'
import { DayField } from '#kit/form/date-field.tsx'
import { today } from '#kit/format.ts'
import styles from './monitor.module.css'

const ends = ['03-31', '06-30', '09-30', '12-31'] as const

/** The day one looks from: any day, the end of a quarter, or now. */
export function DayChoice({
  year,
  day,
  onChange,
}: {
  year: number
  day: string | undefined
  onChange: (day: string | null) => void
}) {
  const { t } = useTranslation('appraisals')
  const now = today()
  return (
    <search className={styles.days} aria-label={t('monitor.day')}>
      <span className={styles.day}>
        <DayField label={t('monitor.day')} value={day ?? now} latest={now} onChange={onChange} />
      </span>
      {ends
        .map((end) => `${year}-${end}`)
        .filter((end) => end <= now)
        .map((end, quarter) => (
          <Button
            key={end}
            size="small"
            type={end === day ? 'primary' : 'default'}
            onClick={() => onChange(end)}
          >
            {t(`monitor.ends.${quarter}`)}
          </Button>
        ))}
      <Button size="small" type={day === undefined ? 'primary' : 'default'} onClick={() => onChange(null)}>
        {t('monitor.now')}
      </Button>
    </search>
  )
}
