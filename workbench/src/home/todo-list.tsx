import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Mark } from '#kit/mark.tsx'
import { NavLink } from '#kit/nav-link.tsx'
import { useRowKeys } from '#kit/table/use-row-keys.ts'
import styles from './todo-list.module.css'

/** Things to do; one click to the place of each. */
export function TodoList({
  nothing,
  more,
  children,
}: {
  nothing: string
  more?: string | false
  children: ReactNode[]
}) {
  const list = useRef<HTMLUListElement>(null)
  useRowKeys(list)
  if (children.length === 0) return <p className={styles.nothing}>{nothing}</p>
  return (
    <>
      <ul ref={list} className={styles.list}>
        {children}
      </ul>
      {more && <p className={styles.nothing}>{more}</p>}
    </>
  )
}

export function Todo({
  to,
  title,
  note,
  urgent,
  waits,
}: {
  to: string
  title: string
  note: ReactNode
  urgent: ReactNode
  /** Days it has waited, or in words when it is due. */
  waits: number | string
}) {
  const { t } = useTranslation('home')
  return (
    <li>
      <NavLink to={to} className={styles.todo}>
        <span className={styles.title}>{title}</span>
        <span className={styles.note}>{note}</span>
        {typeof urgent === 'string' ? urgent && <Mark tone="ochre">{urgent}</Mark> : urgent}
        <span className={styles.waits}>
          {typeof waits === 'string' ? waits : waits > 0 ? t('days', { n: waits }) : t('today')}
        </span>
      </NavLink>
    </li>
  )
}
