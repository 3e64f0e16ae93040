import type { ReactNode } from 'react'
import styles from '../document.module.css'

/** The heading of a section, by its level. */
export function Titled({ level, children }: { level: number; children: ReactNode }) {
  const Heading = level === 1 ? 'h2' : 'h3'
  return <Heading className={level === 3 ? styles.third : undefined}>{children}</Heading>
}
