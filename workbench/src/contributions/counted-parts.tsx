import { NavLink } from '#kit/nav-link.tsx'
import { Empty } from '#kit/states.tsx'
import type { CountedPart } from './contribution.ts'
import { useContributionWords } from './contribution-words.ts'
import styles from './contributions.module.css'
import { useAmount } from './use-amount.ts'

/** What is counted, by part: its sum, and the records behind it. */
export function CountedParts({ parts }: { parts: readonly CountedPart[] }) {
  const { t } = useContributionWords()
  const amount = useAmount()
  const some = parts.filter(({ times }) => times > 0)
  if (some.length === 0) return <Empty title={t('none')} hint={t('noneHint')} />
  return some.map((part) => (
    <details key={part.code} className={styles.part}>
      <summary>
        <span className={styles.head}>
          <b>{t(`part.${part.code}`)}</b>
          <span className={styles.sum}>{amount(part)}</span>
        </span>
      </summary>
      <ul className={styles.lines}>
        {part.lines.map(({ id, since, until, what, note, hours, times, screen }) => (
          <li key={`${id} ${since}`}>
            <span className={styles.day}>{since}</span>
            <span className={styles.what}>
              {screen ? <NavLink to={screen}>{what}</NavLink> : what || t('elsewhere')}
              <span className="muted small">
                {[note, until && t('ended', { until })].filter(Boolean).join(' · ')}
              </span>
            </span>
            {hours !== null && <span className={styles.day}>{t('hoursOf', { hours })}</span>}
            {times !== undefined && <span className={styles.day}>{t('items', { times })}</span>}
          </li>
        ))}
      </ul>
    </details>
  ))
}
