import { describeArithmetic, type Form, formatQuantity, type Scored } from '@medelge/appraisal'
import { useTranslation } from 'react-i18next'
import { useLocale } from '../locale.ts'
import { anchorOf } from '../paper/rows.ts'
import styles from './cards.module.css'

/** The money of a form as a card. */
export function BudgetCard({
  form,
  scored,
  onPick,
}: {
  form: Form
  scored: Scored
  onPick?: (place: string) => void
}) {
  const { t } = useTranslation('appraisals')
  const locale = useLocale()
  const row = scored.rows.find((one) => one.code === 'execution')
  const total = form.budget.findIndex((one) => one.role === 'total')
  const budget = form.budget[total]
  if (!row || !budget) return null
  return (
    <article className={styles.card} id={anchorOf(`budget:${total}`)}>
      <header className={styles.head}>
        <h3>{t('execution')}</h3>
        <strong className={styles.score}>
          {formatQuantity(row.score, '')}
          <span className="muted small"> / {formatQuantity(row.weight, '')}</span>
        </strong>
      </header>
      <p className={styles.values}>
        <span className="muted">{t('fullYear')}</span>
        {formatQuantity(budget.fullYear ?? 0, form.budgetUnit)}
        <span className="muted">{t('executed')}</span>
        {formatQuantity(budget.executed ?? 0, form.budgetUnit)}
      </p>
      <p className="muted small">{describeArithmetic(row.arithmetic, locale)}</p>
      {onPick && (
        <button type="button" className={styles.pick} onClick={() => onPick('budget')}>
          {t('change.row')}
        </button>
      )}
    </article>
  )
}
