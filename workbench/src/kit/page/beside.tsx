import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useOutlet } from 'react-router'
import { Button } from '../button.tsx'
import { CloseOutlined } from '../icons/acts.ts'
import { useLayer } from '../keys/layers.ts'
import { usePhone } from '../media.ts'
import { carry, useGo } from '../nav-link.tsx'
import { useLeftOff } from '../table/use-left-off.ts'
import styles from './beside.module.css'

/**
 * A list with the opened record beside it (a nested route); on a phone the record takes the whole screen. `tell` is
 * what the list has to tell the record (`useOutletContext`).
 */
export function Beside({ tell, children }: { tell?: unknown; children: ReactNode }) {
  const record = useOutlet(tell)
  const phone = usePhone()
  useLeftOff(phone && record !== null)
  return (
    <div className={record ? styles.two : styles.one}>
      {!(phone && record) && <div className={styles.list}>{children}</div>}
      {record && <aside className={styles.record}>{record}</aside>}
    </div>
  )
}

/** The opened record: its title, its actions, and the way back to the list (also Esc). */
export function Record({
  title,
  mark,
  back,
  actions,
  children,
}: {
  title: ReactNode
  mark?: ReactNode
  /** Address of the list; the list's own filters are kept. */
  back: string
  actions?: ReactNode
  children: ReactNode
}) {
  const { t } = useTranslation('kit')
  const { search } = useLocation()
  const go = useGo()
  const leave = () => go(carry(`${back}${search}`, search), { preventScrollReset: true })
  useLayer({ covers: false, close: leave })
  return (
    <article className={styles.article}>
      <header className={styles.head}>
        <div className={styles.title}>
          <h2>{title}</h2>
          {mark}
        </div>
        <Button
          type="text"
          icon={<CloseOutlined />}
          onClick={leave}
          aria-label={t('close')}
          title={t('closeEsc')}
        />
      </header>
      {actions && <div className={styles.actions}>{actions}</div>}
      <div className={styles.body}>{children}</div>
    </article>
  )
}
