import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { exact, moment } from '#kit/format.ts'
import { message } from '#kit/say/say.ts'
import type { Column } from '#kit/table/column.ts'
import type { Message } from './webhook.ts'
import { MessageMark } from './webhook-mark.tsx'
import { eventOf, useWebhookWords } from './webhook-words.ts'

/** What came of the last try, in words. */
export function LastTry({ one: { status, why, ms, tries } }: { one: Message }) {
  const { t } = useWebhookWords()
  if (tries === 0) return null
  const said = [status && String(status), why && t(`why.${why}`), ms !== null && t('took', { ms: exact(ms) })]
  return <>{said.filter(Boolean).join(' · ')}</>
}

/** Sends a message once more. */
export function SendAgain({ one }: { one: Message }) {
  const { t } = useWebhookWords()
  const again = useWrite('POST /api/webhook-messages/{id}/send', () => message.success(t('sentAgain')))
  const send = () =>
    void again.send({ params: { id: one.id } }).catch((error: Error) => message.error(error.message))
  return (
    <Button size="small" loading={again.busy} onClick={send}>
      {t('sendAgain')}
    </Button>
  )
}

export function useMessageColumns(on: boolean): Column<Message>[] {
  const { t } = useWebhookWords()
  return [
    { key: 'event', title: t('event'), cell: ({ event }) => eventOf(t, event) },
    { key: 'madeAt', title: t('madeAt'), align: 'line', cell: ({ madeAt }) => moment(madeAt) },
    { key: 'state', title: t('result'), align: 'line', cell: ({ state }) => <MessageMark state={state} /> },
    { key: 'tries', title: t('tries'), align: 'number', cell: ({ tries }) => exact(tries) },
    { key: 'last', title: t('lastTry'), cell: (one) => <LastTry one={one} /> },
    {
      key: 'again',
      title: t('act'),
      cell: (one) => on && one.state !== 'waiting' && <SendAgain one={one} />,
    },
  ]
}
