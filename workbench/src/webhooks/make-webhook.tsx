import { useState } from 'react'
import { useWrite } from '#api/use-write.ts'
import { Dialog } from '#kit/dialog.tsx'
import { EditForm, Field } from '#kit/form/edit-form.tsx'
import { useUnit } from '#shell/chosen.ts'
import { OnceSecret } from '../keys/index.ts'
import { UnitField } from '../organizations/index.ts'
import { WebhookFields, type WebhookValues } from './webhook-fields.tsx'
import { useWebhookWords } from './webhook-words.ts'

/** Another system to be told; the secret of the signatures stands in the dialog once. */
export function MakeWebhook({ onClose }: { onClose: () => void }) {
  const { t } = useWebhookWords()
  const { id: organizationId } = useUnit()
  const [made, setMade] = useState<{ name: string; secret: string | null }>()
  const make = useWrite('POST /api/webhooks')
  if (made)
    return (
      <OnceSecret
        title={t('onceTitle', { name: made.name })}
        label={t('secret')}
        secret={made.secret}
        note={t('onceNote')}
        lost={t('onceLost')}
        onClose={onClose}
      />
    )
  return (
    <Dialog title={t('makeTitle')} onClose={onClose}>
      <EditForm<WebhookValues & { organizationId: number }>
        label={t('makeSubmit')}
        initial={{ organizationId, kinds: ['session'], steps: ['counted', 'withdrawn'] }}
        draft={{ form: 'make-webhook' }}
        submit={async (body) => {
          const { webhook, secret } = await make.send({ body })
          setMade({ name: webhook.name, secret })
        }}
      >
        <WebhookFields />
        <Field name="organizationId" label={t('unit')} required hint={t('unitHint')}>
          <UnitField />
        </Field>
      </EditForm>
    </Dialog>
  )
}
