import { useParams } from 'react-router'
import { ListPage } from '#engines/lists/list-page.tsx'
import { Button } from '#kit/button.tsx'
import { PlusOutlined } from '#kit/icons/places.ts'
import { onTop } from '#kit/later/on-top.ts'
import { useUrlState } from '#kit/url-state.ts'
import { useUnit } from '#shell/chosen.ts'
import { WebhookMark } from './webhook-mark.tsx'
import { useWebhookWords } from './webhook-words.ts'

const MakeWebhook = onTop(() => import('./make-webhook.tsx'), 'MakeWebhook')

/** Where other systems are told of records of a unit and everything below it. */
export function WebhooksPage() {
  const { t } = useWebhookWords()
  const { urlState, set } = useUrlState()
  const { id: organizationId, unit } = useUnit()
  return (
    <ListPage
      list="webhooks"
      title={t('title')}
      note={t('listNote', { unit: unit?.shortName })}
      begin={
        <Button type="primary" icon={<PlusOutlined />} onClick={() => set({ make: 'webhook' })}>
          {t('make')}
        </Button>
      }
      columns={{
        name: { order: 'name' },
        unit: { of: 'unitName', order: 'unit', beside: 'hide' },
        url: { beside: 'hide' },
        state: { align: 'line', cell: (one) => <WebhookMark state={one.state} /> },
        waiting: { as: 'number', align: 'number' },
        madeBy: { of: 'madeByName', extra: true },
        madeAt: { as: 'moment', order: 'madeAt', extra: true },
      }}
      filters={[]}
      query={() => ({ organizationId })}
      first="-madeAt"
      to={(one) => `/webhooks/${one.id}`}
      current={useParams().id}
      none={[t('none'), t('noneHint')]}
    >
      {urlState.get('make') === 'webhook' && <MakeWebhook onClose={() => set({ make: null })} />}
    </ListPage>
  )
}
