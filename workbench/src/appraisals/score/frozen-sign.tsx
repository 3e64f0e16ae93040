import styles from './frozen-sign.module.css'

/** The sign of what no longer changes; drawn, because many fonts have no snowflake. */
export function FrozenSign() {
  return (
    <svg
      className={styles.frozen}
      viewBox="0 0 16 16"
      width="1em"
      height="1em"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
    >
      {[0, 60, 120].map((turn) => (
        <path key={turn} d="M8 1v14M6 2l2 2 2-2M6 14l2-2 2 2" transform={`rotate(${turn} 8 8)`} />
      ))}
    </svg>
  )
}
