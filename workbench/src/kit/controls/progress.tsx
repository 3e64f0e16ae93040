import { cx } from '../cx.ts'
import styles from './progress.module.css'

/** How much of something is done, 0 to 1. */
export function Progress({
  label,
  part,
  className,
}: {
  label: string
  part: number
  className?: string | undefined
}) {
  return <progress aria-label={label} className={cx(styles.progress, className)} value={part} max={1} />
}
