import { useParams } from 'react-router'
import { useRead } from '#api/use-read.ts'
import { Facts } from '#kit/facts.tsx'
import { moment } from '#kit/format.ts'
import { Notice } from '#kit/hints/notice.tsx'
import { Record } from '#kit/page/beside.tsx'
import { useTitle } from '#kit/page/page.tsx'
import { Answered } from '#kit/states.tsx'
import { MessageLog } from './message-log.tsx'
import { WebhookActions } from './webhook-actions.tsx'
import { WebhookMark } from './webhook-mark.tsx'
import { useWebhookWords } from './webhook-words.ts'

/** One webhook, with what was sent by it and what came of that. */
export function WebhookRecord() {
  const { t } = useWebhookWords()
  const { id = '' } = useParams()
  const answer = useRead('GET /api/webhooks/{id}', { params: { id } }, { refetchInterval: 15_000 })
  const found = answer.data
  useTitle(found?.name ?? t('title'))
  return (
    <Record
      title={found?.name ?? '…'}
      mark={found && <WebhookMark state={found.state} />}
      back="/webhooks"
      actions={found && <WebhookActions webhook={found} />}
    >
      <Answered from={answer}>
        {(one) => (
          <>
            {one.failingSince && (
              <Notice
                tone={one.state === 'given-up' ? 'error' : 'warning'}
                role="status"
                room="below"
                title={t(`trouble.${one.state === 'given-up' ? 'given-up' : 'failing'}`, {
                  since: moment(one.failingSince),
                })}
              />
            )}
            <Facts
              items={[
                [t('url'), one.url],
                [t('unit'), one.unitName],
                [t('kinds'), one.kinds.map((kind) => t(`kind.${kind}`)).join(t('and'))],
                [t('steps'), one.steps.map((step) => t(`step.${step}`)).join(t('and'))],
                [t('madeBy'), `${one.madeByName} ${moment(one.madeAt)}`],
              ]}
            />
            <MessageLog webhook={one} />
          </>
        )}
      </Answered>
    </Record>
  )
}
