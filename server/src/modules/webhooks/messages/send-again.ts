import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { UuidParams } from '#platform/shapes'
import { webhookErrors } from '../webhook.errors.ts'
import { webhookPolicy } from '../webhook.policy.ts'
import { actOnWebhook, getWebhookFor } from '../webhook-for.ts'
import { findMessage, type MessageRow, sendAnew } from './message.store.ts'
import { MessageSchema, presentMessage } from './message.ts'

export const sendAgain = endpoint({
  route: 'POST /api/webhook-messages/{id}/send',
  summary:
    'Send a message once more, under the same number: one that was set aside, or that the other side lost',
  may: webhookPolicy.manage,
  params: UuidParams,
  answer: MessageSchema,
  async handle({ db, params: { id }, actor, platform }) {
    const now = platform.clock()
    const found = await findMessage(db, id)
    if (!found) throw platformErrors.NOT_FOUND()
    const webhook = await getWebhookFor(db, { id: found.webhookId, actor, lock: true })
    if (webhook.offAt !== null) throw webhookErrors.WEBHOOK_OFF()
    await sendAnew(db, id, now)
    await noteAct(db, actor, now, {
      kind: 'webhook.sent-again',
      ...actOnWebhook(webhook),
      details: { what: id },
    })
    return presentMessage((await findMessage(db, id)) as MessageRow)
  },
})
