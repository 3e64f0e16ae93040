import { useRead } from '#api/use-read.ts'
import { exact } from '#kit/format.ts'
import { usePerformanceWords } from '../performance-words.ts'
import styles from './training-sums.module.css'

/** How many have their hours, and how many are short of them. */
export function TrainingSums({ asked }: { asked: { kind: string; organizationId: number; year: number } }) {
  const { t } = usePerformanceWords()
  const { data } = useRead('GET /api/training-progress', { query: asked }, { keep: true })
  if (!data) return <p className={styles.sums}>&nbsp;</p>
  return (
    <p className={styles.sums}>
      <strong>{t('training.sum', { people: exact(data.people) })}</strong>
      <span className={styles.met}>{t('training.sumMet', { met: exact(data.met) })}</span>
      <span className={data.short > 0 ? styles.short : undefined}>
        {t('training.sumShort', { short: exact(data.short) })}
      </span>
      <span className="muted">{t('training.sumHours', { hours: exact(data.hours) })}</span>
    </p>
  )
}
