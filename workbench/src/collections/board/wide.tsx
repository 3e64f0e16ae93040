import type { ReactNode } from 'react'
import styles from './board.module.css'

/** A table that is wider than a phone. */
export const Wide = ({ label, children }: { label: string; children: ReactNode }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than its place is moved by keys, too
  <section className={styles.scroll} tabIndex={0} aria-label={label}>
    {children}
  </section>
)
