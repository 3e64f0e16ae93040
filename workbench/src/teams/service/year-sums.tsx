import { useTeamWords } from '../team-words.ts'
import styles from './service.module.css'

interface Sum {
  year: number
  part: string
  hours: number
  times: number
}

/** The sums of a year by part, in words. */
export function YearSums({ year, years }: { year: number; years: readonly Sum[] }) {
  const { t } = useTeamWords()
  return (
    <span className={styles.sums}>
      <b>{t('service.year', { year })}</b>
      {years
        .filter((sum) => sum.year === year)
        .map(({ part, hours, times }) => (
          <span key={part}>
            {t(`part.${part}`)} {t('hoursOf', { hours })}
            <span className="muted"> {t('service.times', { times })}</span>
          </span>
        ))}
    </span>
  )
}
