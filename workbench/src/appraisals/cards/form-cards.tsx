import {
  describeArithmetic,
  type Finding,
  type Form,
  formatQuantity,
  type Indicator,
  levelName,
  type Scored,
} from '@medelge/appraisal'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '#kit/cx.ts'
import { FindingMark } from '../findings/finding-mark.tsx'
import { useLocale } from '../locale.ts'
import { anchorOf } from '../paper/rows.ts'
import { BlockCards } from './block-cards.tsx'
import { BudgetCard } from './budget-card.tsx'
import styles from './cards.module.css'

interface CardsProps {
  form: Form
  scored: Scored
  findingsOf: (key: string) => readonly Finding[]
  result?: (code: string) => ReactNode
  remark?: (code: string) => ReactNode
  current?: string | undefined
  wrong?: ReadonlySet<string>
  onPick?: (code: string) => void
}

/** The form for a narrow screen: a card per row instead of a page of paper. */
export function FormCards(props: CardsProps) {
  const { form } = props
  const levels = [...new Set(form.indicators.map((one) => levelName(one.level1)))]
  return (
    <>
      <BudgetCard form={form} scored={props.scored} {...(props.onPick ? { onPick: props.onPick } : {})} />
      <BlockCards
        form={form}
        findingsOf={props.findingsOf}
        {...(props.onPick ? { onPick: props.onPick } : {})}
      />
      {levels.map((level) => {
        const own = form.indicators.filter((one) => levelName(one.level1) === level)
        return (
          <section key={level}>
            <h2 className={styles.level}>{own[0]?.level1}</h2>
            {own.map((indicator) => (
              <IndicatorCard key={indicator.code} indicator={indicator} {...props} />
            ))}
          </section>
        )
      })}
    </>
  )
}

function IndicatorCard({
  indicator,
  scored,
  findingsOf,
  result,
  remark,
  current,
  wrong,
  onPick,
}: CardsProps & { indicator: Indicator }) {
  const { t } = useTranslation('appraisals')
  const locale = useLocale()
  const { code, level2, level3, target, actual, deviationReason } = indicator
  const row = scored.rows.find((one) => one.code === code)
  const names = cx(styles.card, code === current && styles.current, wrong?.has(code) && styles.wrong)
  return (
    <article className={names} id={anchorOf(code)}>
      <header className={styles.head}>
        <h3>{level3}</h3>
        <strong className={styles.score}>
          {row && formatQuantity(row.score, '')}
          <span className="muted small"> / {formatQuantity(row?.weight ?? indicator.weight, '')}</span>
        </strong>
      </header>
      <p className="muted small">{level2}</p>
      <p className={styles.values}>
        <span className="muted">{t('target')}</span> {target.text}
        <span className="muted">{t('actual')}</span> {result?.(code) ?? actual?.text ?? '—'}
      </p>
      {row && <p className="muted small">{describeArithmetic(row.arithmetic, locale)}</p>}
      {deviationReason && <p className="small">{t('reasonIs', { reason: deviationReason })}</p>}
      {remark?.(code)}
      {findingsOf(code).map((finding) => (
        <FindingMark key={`${finding.code}-${finding.field}`} finding={finding} />
      ))}
      {onPick && (
        <button type="button" className={styles.pick} onClick={() => onPick(code)}>
          {t('change.row')}
        </button>
      )}
    </article>
  )
}
