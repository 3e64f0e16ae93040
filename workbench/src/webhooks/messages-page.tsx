import { useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { ListPage } from '#engines/lists/list-page.tsx'
import { Button } from '#kit/button.tsx'
import { useGo } from '#kit/nav-link.tsx'
import { Answered } from '#kit/states.tsx'
import { LastTry } from './message-columns.tsx'
import { MessageMark } from './webhook-mark.tsx'
import { eventOf, useWebhookWords } from './webhook-words.ts'

/** Everything another system was told, to be read through and taken away as a file. */
export function MessagesPage() {
  const { t } = useWebhookWords()
  const go = useGo()
  const { id = '' } = useParams()
  const answer = useRead('GET /api/webhooks/{id}', { params: { id } })
  return (
    <Answered from={answer}>
      {({ name }) => (
        <ListPage
          list="webhook-messages"
          title={t('messagesOf', { name })}
          actions={<Button onClick={() => go(`/webhooks/${id}`)}>{t('back')}</Button>}
          columns={{
            event: { cell: ({ event }) => eventOf(t, event) },
            madeAt: { as: 'moment', order: 'madeAt' },
            state: { align: 'line', cell: ({ state }) => <MessageMark state={state} /> },
            tries: { as: 'number', align: 'number' },
            lastAt: { as: 'moment' },
            why: { cell: (one) => <LastTry one={one} /> },
            status: { as: 'number', align: 'number', extra: true },
            ms: { as: 'number', align: 'number', extra: true },
          }}
          filters={[]}
          query={() => ({ webhook: id })}
          first="-madeAt"
          none={[t('noMessages')]}
        />
      )}
    </Answered>
  )
}
