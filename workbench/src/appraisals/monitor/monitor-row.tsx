import { describeOutlook, type Form, type Outlook } from '@medelge/appraisal'
import { useTranslation } from 'react-i18next'
import { cx } from '#kit/cx.ts'
import { Mark } from '#kit/mark.tsx'
import { fedResult } from '../feed-cell.tsx'
import { useLocale } from '../locale.ts'
import type { FedFigure } from '../use-appraisal.ts'
import styles from './monitor-row.module.css'
import { tones } from './statuses.ts'

/** One indicator: how far it has come on the way to its target, and where this pace leads. */
export function MonitorRow({
  row,
  form,
  figures,
  share,
  asOf,
}: {
  row: Outlook
  form: Form
  figures: readonly FedFigure[]
  share: number
  /** The evening one looks from (ISO). */
  asOf: string | undefined
}) {
  const { t } = useTranslation('appraisals')
  const locale = useLocale()
  const indicator = form.indicators.find((one) => one.code === row.code)
  const feed = { form, figures, unit: form.unit, asOf }
  const typed = indicator ? indicator.actual?.text : row.statement.values.actual
  const result = fedResult(row.code, feed) ?? typed
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
      <ProgressBar row={row} share={share} />
      <p className={cx('muted', 'small', styles.words)}>{describeOutlook(row, locale)}</p>
    </li>
  )
}

// The line stands in every row, so that it runs through the whole list.
function ProgressBar({ row: { fulfilment, status }, share }: { row: Outlook; share: number }) {
  const percent = fulfilment === null ? null : Math.round(fulfilment * 1000) / 10
  return (
    <div className={styles.bar} aria-hidden>
      {percent !== null && (
        <div className={styles.track}>
          <div
            className={cx(styles.done, styles[tones[status]])}
            style={{ width: `${Math.max(0, Math.min(100, percent))}%` }}
          />
        </div>
      )}
      <div className={styles.line} style={{ insetInlineStart: `${share * 100}%` }} />
      {percent !== null && <span className={styles.percent}>{percent}%</span>}
    </div>
  )
}
