import { useRead } from '#api/use-read.ts'
import { NavLink } from '#kit/nav-link.tsx'
import { Part } from '#kit/page/page.tsx'
import { DataTable } from '#kit/table/data-table.tsx'
import { useMessageColumns } from './message-columns.tsx'
import { isOn, type Webhook } from './webhook.ts'
import { useWebhookWords } from './webhook-words.ts'

const LATEST = 20

/** The latest messages and what came of them; looked at again while the record stands open. */
export function MessageLog({ webhook }: { webhook: Webhook }) {
  const { t } = useWebhookWords()
  const answer = useRead(
    'GET /api/webhook-messages',
    { query: { webhook: webhook.id, limit: LATEST } },
    { refetchInterval: 5000 },
  )
  const columns = useMessageColumns(isOn(webhook))
  return (
    <Part title={t('messages')} flush>
      <DataTable
        caption={t('messages')}
        columns={columns}
        list={{ rows: answer.data?.items, error: answer.error, retry: () => void answer.refetch() }}
        keyOf={(one) => one.id}
        empty={<p className="muted">{t('noMessages')}</p>}
      />
      {answer.data?.next && (
        <p>
          <NavLink to={`/webhook-messages/${webhook.id}`}>{t('allMessages')}</NavLink>
        </p>
      )}
    </Part>
  )
}
