import { useTranslation } from 'react-i18next'
import type { Item } from '#api/contract.ts'
import { cx } from '#kit/cx.ts'
import { ago, moment } from '#kit/format.ts'
import { NavLink } from '#kit/nav-link.tsx'
import styles from './notice-list.module.css'

/** What happened, when, and the way there. */
export function Notice({
  notice: { text, path, createdAt, readAt },
  onOpen,
}: {
  notice: Item<'GET /api/notifications'>
  onOpen: () => void
}) {
  const { t } = useTranslation('shell')
  return (
    <li className={styles.item}>
      <NavLink to={path} onClick={onOpen} className={cx(styles.notice, !readAt && styles.unread)}>
        {!readAt && <span className="hidden">{t('notices.isUnread')}</span>}
        <span>{text}</span>
        <time className={styles.when} dateTime={createdAt} title={moment(createdAt)}>
          {ago(createdAt)}
        </time>
      </NavLink>
    </li>
  )
}
