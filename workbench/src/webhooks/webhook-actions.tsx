import { useState } from 'react'
import { useWrite } from '#api/use-write.ts'
import { Button } from '#kit/button.tsx'
import { onTop } from '#kit/later/on-top.ts'
import { message } from '#kit/say/say.ts'
import { isOn, type Webhook } from './webhook.ts'
import { useWebhookWords } from './webhook-words.ts'

const ChangeWebhook = onTop(() => import('./change-webhook.tsx'), 'ChangeWebhook')

/** To try it, to change it, to switch it off and on. */
export function WebhookActions({ webhook }: { webhook: Webhook }) {
  const { t } = useWebhookWords()
  const [changing, setChanging] = useState(false)
  const { id, name, url, kinds, steps, version } = webhook
  const on = isOn(webhook)
  const test = useWrite('POST /api/webhooks/{id}/test', () => message.success(t('tested')))
  const change = useWrite('PUT /api/webhooks/{id}', () =>
    message.success(t(on ? 'switchedOff' : 'switchedOn')),
  )
  const failed = (error: Error) => message.error(error.message)
  return (
    <>
      {on && (
        <Button loading={test.busy} onClick={() => void test.send({ params: { id } }).catch(failed)}>
          {t('test')}
        </Button>
      )}
      <Button onClick={() => setChanging(true)}>{t('change')}</Button>
      <Button
        danger={on}
        loading={change.busy}
        onClick={() =>
          void change
            .send({ params: { id }, body: { name, url, kinds, steps, version, on: !on } })
            .catch(failed)
        }
      >
        {t(on ? 'switchOff' : 'switchOn')}
      </Button>
      {changing && <ChangeWebhook webhook={webhook} onClose={() => setChanging(false)} />}
    </>
  )
}
