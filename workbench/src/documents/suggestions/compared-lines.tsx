import type { ComparedLine } from '@medelge/documents'
import styles from './suggestions.module.css'

/** Lines with what came and what went within them. */
export function ComparedLines({ lines }: { lines: readonly ComparedLine[] }) {
  return lines.map(({ parts }, nth) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing else that names it
    <p key={nth} className={styles.line}>
      {parts.map(({ change, text }, place) => {
        const key = `${place} ${change}`
        if (change === 'added') return <ins key={key}>{text}</ins>
        return change === 'removed' ? <del key={key}>{text}</del> : <span key={key}>{text}</span>
      })}
    </p>
  ))
}
