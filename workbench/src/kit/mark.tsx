import type { ReactNode } from 'react'
import { cx } from './cx.ts'
import styles from './mark.module.css'

/** A word of state beside a record: `ochre` needs someone, `grass` is done, `cinnabar` is wrong. */
export function Mark({
  tone = 'plain',
  children,
}: {
  tone?: 'plain' | 'sky' | 'grass' | 'ochre' | 'cinnabar'
  children: ReactNode
}) {
  return <span className={cx(styles.mark, styles[tone])}>{children}</span>
}
