import { useId } from 'react'
import { cx } from '../cx.ts'
import styles from './segments.module.css'

/** Two or three words side by side of which one holds; the arrow keys go from one to the next. */
export function Segments<V extends string>({
  label,
  options,
  value,
  look,
  className,
  onChange,
}: {
  label: string
  options: readonly { value: V; label: string }[]
  value: V
  look?: 'small' | 'block'
  className?: string | undefined
  onChange: (value: V) => void
}) {
  const name = useId()
  return (
    <div
      role="radiogroup"
      aria-label={label}
      className={cx(styles.segments, look && styles[look], className)}
    >
      {options.map((option) => (
        <label key={option.value} className={styles.segment}>
          <input
            type="radio"
            className="hidden"
            name={name}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          {option.label}
        </label>
      ))}
    </div>
  )
}
