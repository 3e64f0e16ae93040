import type { ReactNode } from 'react'
import styles from './unit-bars.module.css'

export interface UnitBar {
  key: string
  /** What the bar stands for; often a door to it. */
  name: ReactNode
  amount: number | null
  declared: number
  /** The number, as a door. */
  figure: ReactNode
}

/** Parts side by side on one scale, named at the left, their numbers at the right. */
export function UnitBars({
  label,
  bars,
  near,
  onNear,
}: {
  label: string
  bars: readonly UnitBar[]
  /** The one pointed at elsewhere. */
  near?: string | undefined
  onNear?: (key: string | undefined) => void
}) {
  const most = Math.max(1, ...bars.map(({ amount }) => amount ?? 0))
  const share = (amount: number | null) => `${(Math.max(0, amount ?? 0) / most) * 100}%`
  return (
    <ul className={styles.bars} aria-label={label}>
      {bars.map((bar) => (
        <li
          key={bar.key}
          className={styles.row}
          data-near={bar.key === near}
          onPointerEnter={onNear && (() => onNear(bar.key))}
          onPointerLeave={onNear && (() => onNear(undefined))}
        >
          <span className={styles.name}>{bar.name}</span>
          <span className={styles.track} aria-hidden>
            <span className={styles.bar} style={{ width: share(bar.amount) }}>
              {bar.declared > 0 && bar.amount ? (
                <span
                  className={styles.declared}
                  style={{ width: `${Math.min(1, bar.declared / bar.amount) * 100}%` }}
                />
              ) : null}
            </span>
          </span>
          <span className={styles.figure}>{bar.figure}</span>
        </li>
      ))}
    </ul>
  )
}
