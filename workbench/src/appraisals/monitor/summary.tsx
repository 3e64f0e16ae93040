import { formatQuantity, type Monitored, type OutlookStatus } from '@medelge/appraisal'
import { useTranslation } from 'react-i18next'
import { Mark } from '#kit/mark.tsx'
import styles from './monitor.module.css'
import { tones } from './statuses.ts'

const told = ['missed', 'will-miss', 'behind', 'on-track', 'met'] as const satisfies readonly OutlookStatus[]

/** The whole in one sentence: what this pace leads to, and how many will miss. */
export function Summary({ monitor }: { monitor: Monitored }) {
  const { t } = useTranslation('appraisals')
  const { forecast, rows } = monitor
  const count = (status: OutlookStatus) => rows.filter((row) => row.status === status).length
  return (
    <div className={styles.summary}>
      <p>
        {t('monitor.forecast')} <strong className={styles.total}>{formatQuantity(forecast.total, '')}</strong>{' '}
        <Mark tone="sky">{forecast.grade}</Mark>
        {forecast.leftOut.length > 0 && (
          <span className="muted small"> {t('monitor.leftOut', { n: forecast.leftOut.length })}</span>
        )}
      </p>
      <p className={styles.counts}>
        {told
          .filter((status) => count(status) > 0)
          .map((status) => (
            <Mark key={status} tone={tones[status]}>
              {t(`monitor.statuses.${status}`)} {count(status)}
            </Mark>
          ))}
      </p>
    </div>
  )
}
