import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { Empty, Failure, Loading } from '#kit/states.tsx'
import { useRowKeys } from '#kit/table/use-row-keys.ts'
import { Notice } from './notice.tsx'
import styles from './notice-list.module.css'
import { useNotices } from './use-notices.ts'

/** A line for everything that happened to what I care about; opened, it is read. */
export function NoticeList({ onOpen }: { onOpen?: () => void }) {
  const { t } = useTranslation('shell')
  const list = useNotices()
  const body = useRef<HTMLUListElement>(null)
  const read = useWrite('POST /api/notifications/read')
  useRowKeys(body)
  if (list.error && !list.rows) return <Failure error={list.error} retry={list.retry} />
  if (!list.rows) return <Loading lines={4} />
  if (list.rows.length === 0) return <Empty title={t('notices.none')} hint={t('notices.noneHint')} />
  return (
    <>
      <ul ref={body}>
        {list.rows.map((notice) => (
          <Notice
            key={notice.id}
            notice={notice}
            onOpen={() => {
              // Not waited for: whoever opens it wants to be there.
              if (!notice.readAt) read.send({ body: { ids: [notice.id] } }).catch(() => undefined)
              onOpen?.()
            }}
          />
        ))}
      </ul>
      {list.error && <Failure error={list.error} retry={list.more} />}
      {list.hasMore && (
        <div className={styles.more}>
          <Button size="small" loading={list.loadingMore} onClick={() => list.more()}>
            {t('notices.more')}
          </Button>
        </div>
      )}
    </>
  )
}
