import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '../cx.ts'
import styles from './page.module.css'

interface PageProps {
  title: string
  /** One line under the title: what this is, or where one stands. */
  note?: ReactNode
  actions?: ReactNode
  /** `narrow` for forms and reading: one column. */
  width?: 'narrow'
  children: ReactNode
}

/** One screen: its title, its few actions, its content. */
export function Page({ title, note, actions, width, children }: PageProps) {
  useTitle(title)
  return (
    <section className={cx(styles.page, width === 'narrow' && styles.narrow)}>
      <header className={styles.head}>
        <div className={styles.words}>
          <h1>{title}</h1>
          {note && <div className="muted">{note}</div>}
        </div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </header>
      {children}
    </section>
  )
}

/** A titled part of a page. `flush` lets a table reach the edges. */
export function Part({
  title,
  actions,
  flush,
  children,
}: {
  title?: ReactNode
  actions?: ReactNode
  flush?: boolean
  children: ReactNode
}) {
  return (
    <section className={cx(styles.part, flush && styles.flush)}>
      {(title || actions) && (
        <header className={styles.partHead}>
          <h2>{title}</h2>
          {actions}
        </header>
      )}
      {children}
    </section>
  )
}

/** Names the browser tab after the screen, so that ten open tabs can be told apart. */
export function useTitle(title: string): void {
  const { t } = useTranslation('shell')
  useEffect(() => {
    document.title = `${title} · ${t('name')}`
  }, [title, t])
}
