import { useTranslation } from 'react-i18next'
import type { Change } from '../use-appraisal.ts'
import styles from './versions.module.css'

/** Beside a row: what its figure says today. */
export function ChangedNow({ change }: { change: Change | undefined }) {
  const { t } = useTranslation('appraisals')
  if (!change) return null
  return (
    <p className={styles.changed}>
      {t('changedNow', { today: change.today ?? '—', score: change.todayScore ?? '—' })}
    </p>
  )
}
