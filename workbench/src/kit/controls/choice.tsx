import { cx } from '../cx.ts'
import { DownOutlined } from '../icons/places.ts'
import styles from './choice.module.css'

/**
 * One of a few words, by the browser's own list: it is there before anything else is, works from the keys, and a phone
 * shows it as phones do. With `none` it may also be left open.
 */
export function Choice<V extends string>({
  label,
  options,
  value,
  none,
  look,
  className,
  onChange,
}: {
  label: string
  options: readonly { value: V; label: string }[]
  value: V | undefined
  /** What stands there where nothing is chosen, and in the list to choose nothing again. */
  none?: string
  look?: 'small' | 'bare'
  className?: string | undefined
  onChange: (value: V | undefined) => void
}) {
  const known = options.some((option) => option.value === value)
  return (
    <span className={cx(styles.place, look && styles[look], className)}>
      <select
        aria-label={label}
        className={cx(styles.choice, none !== undefined && !known && styles.open)}
        value={known ? value : ''}
        onChange={({ target }) => onChange(options.find((option) => option.value === target.value)?.value)}
      >
        {(none !== undefined || !known) && <option value="">{none ?? ''}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <DownOutlined aria-hidden className={styles.arrow ?? ''} />
    </span>
  )
}
