import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Panel } from '#kit/menu/panel.tsx'
import styles from './bell.module.css'
import { NoticeList } from './notice-list.tsx'
import { ReadAll } from './read-all.tsx'

/** The list below the bell. */
export function NoticePanel({
  bell,
  onClose,
  onLeave,
}: {
  bell: RefObject<HTMLElement | null>
  onClose: () => void
  onLeave: () => void
}) {
  const { t } = useTranslation('shell')
  return (
    <Panel
      label={t('notices.title')}
      opener={bell}
      edge="end"
      className={styles.panel}
      onClose={onClose}
      onLeave={onLeave}
    >
      <header className={styles.head}>
        <h2>{t('notices.title')}</h2>
        <ReadAll />
      </header>
      <div className={styles.scroll}>
        <NoticeList onOpen={onLeave} />
      </div>
    </Panel>
  )
}
