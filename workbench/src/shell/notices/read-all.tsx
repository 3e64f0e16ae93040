import { useTranslation } from 'react-i18next'
import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { useCounts } from './use-counts.ts'
import { useNotices } from './use-notices.ts'

/** Marks as read what is there; what came meanwhile stays unread. */
export function ReadAll() {
  const { t } = useTranslation('shell')
  const newest = useNotices().rows?.[0]
  const unread = useCounts()?.unread ?? 0
  const read = useWrite('POST /api/notifications/read')
  return (
    <Button
      size="small"
      disabled={unread === 0 || !newest}
      loading={read.busy}
      onClick={() =>
        newest && void read.send({ body: { all: true, until: newest.createdAt } }).catch(() => undefined)
      }
    >
      {t('notices.readAll')}
    </Button>
  )
}
