import { useWrite } from '#api/use-write.ts'
import { Dialog } from '#kit/dialog.tsx'
import { EditForm } from '#kit/form/edit-form.tsx'
import { message } from '#kit/say/say.ts'
import { isOn, type Webhook } from './webhook.ts'
import { WebhookFields, type WebhookValues } from './webhook-fields.tsx'
import { useWebhookWords } from './webhook-words.ts'

/** Another address, or other things to be told of. */
export function ChangeWebhook({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const { t } = useWebhookWords()
  const change = useWrite('PUT /api/webhooks/{id}')
  const { id, version, name, url, kinds, steps } = webhook
  return (
    <Dialog title={t('changeTitle')} onClose={onClose}>
      <EditForm<WebhookValues>
        label={t('save')}
        initial={{ name, url, kinds, steps }}
        draft={{ form: 'change-webhook', record: id, version }}
        submit={async (values) => {
          await change.send({ params: { id }, body: { ...values, on: isOn(webhook), version } })
          message.success(t('saved'))
          onClose()
        }}
      >
        <WebhookFields />
      </EditForm>
    </Dialog>
  )
}
