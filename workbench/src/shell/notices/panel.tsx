import { type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Covering, useLayer } from '#kit/keys/layers.ts'
import styles from './bell.module.css'
import { NoticeList } from './notice-list.tsx'
import { ReadAll } from './read-all.tsx'

/** The list below the bell; Esc, a click elsewhere and going on with Tab close it. */
export function Panel({
  bell,
  onClose,
  onLeave,
}: {
  bell: RefObject<HTMLElement | null>
  /** Closed on purpose: the focus goes back to the bell. */
  onClose: () => void
  onLeave: () => void
}) {
  const { t } = useTranslation('shell')
  const layer = useLayer({ covers: true, close: onClose })
  const panel = useRef<HTMLElement>(null)
  const leave = useRef(onLeave)
  leave.current = onLeave
  useEffect(() => {
    panel.current?.focus()
    const elsewhere = ({ target }: Event) => {
      const inside = [panel.current, bell.current].some((one) => one?.contains(target as Node))
      if (!inside) leave.current()
    }
    document.addEventListener('pointerdown', elsewhere)
    document.addEventListener('focusin', elsewhere)
    return () => {
      document.removeEventListener('pointerdown', elsewhere)
      document.removeEventListener('focusin', elsewhere)
    }
  }, [bell])
  return (
    <section ref={panel} role="dialog" aria-label={t('notices.title')} tabIndex={-1} className={styles.panel}>
      <Covering value={layer}>
        <header className={styles.head}>
          <h2>{t('notices.title')}</h2>
          <ReadAll />
        </header>
        <div className={styles.scroll}>
          <NoticeList onOpen={onLeave} />
        </div>
      </Covering>
    </section>
  )
}
