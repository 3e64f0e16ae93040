import styles from './skeleton.module.css'

/** The shape of lines that are still to come; whoever shows it says so in words. */
export function Lines({ count }: { count: number }) {
  return Array.from({ length: count }, (_, nth) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines that are all the same
    <div key={nth} className={styles.line} />
  ))
}

/** The place of a number that is still to come. */
export const Blank = ({ label }: { label: string }) => (
  <span role="img" className={styles.blank} aria-label={label} />
)
