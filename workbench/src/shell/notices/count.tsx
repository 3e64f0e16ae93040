import { cx } from '#kit/cx.ts'
import styles from './count.module.css'

/** A small number on a corner, of what waits or (`news`) of what came; a screen reader hears it in words. */
export function Count({ n, label, news = false }: { n: number; label: string; news?: boolean }) {
  return (
    <>
      <span className={cx(styles.count, news && styles.news)} aria-hidden>
        {n > 99 ? '99+' : n}
      </span>
      <span className="hidden">{label}</span>
    </>
  )
}
