import { useTranslation } from 'react-i18next'
import { cx } from '#kit/cx.ts'
import styles from './time-bars.module.css'

export interface TimeBar {
  key: string
  label: string
  /** Null where nothing is known: no data, or a time that has not come. */
  amount: number | null
  /** Has not come yet. */
  ahead?: boolean
  declared: number
  /** The value in words, exact. */
  exact: string
  /** The value as it fits above a bar. */
  short: string
}

interface TimeBarsProps {
  label: string
  bars: readonly TimeBar[]
  /** Whether a bar belongs to what is asked for now. */
  isCurrent?: (key: string) => boolean
  /** A touch on a bar. */
  onPick?: (key: string) => void
  low?: boolean
}

/** A course in time as bars on one scale; every bar says its number and can be reached by the keyboard. */
export function TimeBars({ label, bars, isCurrent, onPick, low }: TimeBarsProps) {
  const { t } = useTranslation('figures')
  const most = Math.max(1, ...bars.map(({ amount }) => Math.abs(amount ?? 0)))
  if (bars.every(({ amount }) => !amount)) return <p className="muted">{t('marks.none')}</p>
  const share = (amount: number) => `${(Math.max(0, amount) / most) * 100}%`
  return (
    <ol className={cx(styles.bars, low && styles.low)} aria-label={label} data-many={bars.length > 6}>
      {bars.map((bar) => {
        const inside = (
          <>
            <span className={styles.label}>{bar.label}</span>
            <span className={styles.value}>{bar.amount === null ? '—' : bar.short}</span>
            <span className={styles.track}>
              <span className={styles.bar} style={{ height: share(bar.amount ?? 0) }}>
                <span className={styles.declared} style={{ height: partOf(bar) }} />
              </span>
            </span>
          </>
        )
        const none = t(bar.ahead ? 'trend.ahead' : 'marks.none')
        const says = `${bar.label} ${bar.amount === null ? none : bar.exact}`
        return (
          <li key={bar.key}>
            {onPick ? (
              <button
                type="button"
                className={styles.one}
                title={says}
                aria-pressed={isCurrent?.(bar.key) ?? false}
                onClick={() => onPick(bar.key)}
              >
                {inside}
              </button>
            ) : (
              <span className={styles.one} title={says}>
                {inside}
              </span>
            )}
          </li>
        )
      })}
    </ol>
  )
}

const partOf = ({ amount, declared }: TimeBar): string =>
  amount && declared > 0 ? `${Math.min(1, declared / amount) * 100}%` : '0'
