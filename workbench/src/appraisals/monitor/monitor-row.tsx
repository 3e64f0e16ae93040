import { describeOutlook, type Form, type Outlook } from '@medelge/appraisal'
import { useTranslation } from 'react-i18next'
import { cx } from '#kit/cx.ts'
import { Mark } from '#kit/mark.tsx'
import { fedResult } from '../feed-cell.tsx'
import { useLocale } from '../locale.ts'
import type { FedFigure } from '../use-appraisal.ts'
import styles from './monitor.module.css'
import { tones } from './statuses.ts'

/** One indicator: how far it has come on the way to its target, and where this pace leads. */
export function MonitorRow({
  row,
  form,
  figures,
  share,
}: {
  row: Outlook
  form: Form
  figures: readonly FedFigure[]
  share: number
}) {
  const { t } = useTranslation('appraisals')
  const locale = useLocale()
  const indicator = form.indicators.find((one) => one.code === row.code)
  const result = fedResult(row.code, { form, figures, unit: form.unit }) ?? indicator?.actual?.text
  return (
    <li className={styles.row}>
      <div className={styles.name}>
        <Mark tone={tones[row.status]}>{t(`monitor.statuses.${row.status}`)}</Mark>
        <span>{indicator?.level3 ?? t('execution')}</span>
      </div>
      <div className={styles.values}>
        {result ?? '—'}
        <span className="muted"> / {indicator?.target.text ?? row.statement.values.target}</span>
      </div>
      <Course row={row} share={share} />
      <p className={cx('muted', 'small', styles.words)}>{describeOutlook(row, locale)}</p>
    </li>
  )
}

function Course({ row, share }: { row: Outlook; share: number }) {
  const { fulfilment, status } = row
  if (fulfilment === null) return <div className={styles.course} />
  const percent = Math.round(fulfilment * 1000) / 10
  return (
    <div className={styles.course} aria-hidden>
      <div
        className={cx(styles.done, styles[tones[status]])}
        style={{ width: `${Math.min(100, percent)}%` }}
      />
      <div className={styles.line} style={{ insetInlineStart: `${share * 100}%` }} />
      <span className={styles.percent}>{percent}%</span>
    </div>
  )
}
