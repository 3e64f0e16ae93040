import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { cx } from '../cx.ts'
import { Covering, useLayer } from '../keys/layers.ts'
import styles from './panel.module.css'

interface PanelProps {
  label: string
  /** What opened it; a click there is none elsewhere. */
  opener: RefObject<HTMLElement | null>
  /** At which edge of its place it stands. */
  edge: 'start' | 'end'
  className?: string | undefined
  /** Closed on purpose: the focus goes back to what opened it. */
  onClose: () => void
  /** Left for something else. */
  onLeave: () => void
  children: ReactNode
}

/** A part that opens below a button of the bar; Esc, a click elsewhere and going on with Tab close it. */
export function Panel({ label, opener, edge, className, onClose, onLeave, children }: PanelProps) {
  const layer = useLayer({ covers: true, close: onClose })
  const panel = useRef<HTMLElement>(null)
  const leave = useRef(onLeave)
  leave.current = onLeave
  useEffect(() => {
    if (!panel.current?.contains(document.activeElement)) panel.current?.focus()
    const elsewhere = ({ target }: Event) => {
      const inside = [panel.current, opener.current].some((one) => one?.contains(target as Node))
      if (!inside) leave.current()
    }
    document.addEventListener('pointerdown', elsewhere)
    document.addEventListener('focusin', elsewhere)
    return () => {
      document.removeEventListener('pointerdown', elsewhere)
      document.removeEventListener('focusin', elsewhere)
    }
  }, [opener])
  return (
    <section
      ref={panel}
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      className={cx(styles.panel, styles[edge], className)}
    >
      <Covering value={layer}>{children}</Covering>
    </section>
  )
}
