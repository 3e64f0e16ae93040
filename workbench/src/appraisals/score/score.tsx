import { formatQuantity, type Scored } from '@medelge/appraisal'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { moment } from '#kit/format.ts'
import { Mark } from '#kit/mark.tsx'
import styles from './score.module.css'

/** The total, its grade, and what each group gives to it. */
export function Score({
  scored,
  sign,
  readAt,
}: {
  scored: Scored
  /** What stands before the grade, of a form that is signed. */
  sign?: ReactNode
  /** When a form that is handed in was read. */
  readAt?: string | null
}) {
  const { t } = useTranslation('appraisals')
  return (
    <section className={styles.score} aria-label={t('total')}>
      <p className={styles.total}>
        <strong className={styles.number}>{formatQuantity(scored.total, '')}</strong>
        <Mark tone="sky">
          {sign} {scored.grade}
        </Mark>
      </p>
      {readAt && <p className="muted small">{t('readAtThe', { moment: moment(readAt) })}</p>}
      <dl className={styles.groups}>
        {scored.groups.map((group) => (
          <div key={group.name} className={styles.group}>
            <dt className="muted small">{group.name === 'execution' ? t('execution') : group.name}</dt>
            <dd>
              {formatQuantity(group.score, '')}
              <span className="muted small"> / {formatQuantity(group.weight, '')}</span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
