import { randomUUID } from 'node:crypto'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { UuidParams } from '#platform/shapes'
import { webhookErrors } from '../webhook.errors.ts'
import { webhookPolicy } from '../webhook.policy.ts'
import { actOnWebhook, getWebhookFor } from '../webhook-for.ts'
import { findMessage, insertMessages, type MessageRow } from './message.store.ts'
import { MessageSchema, presentMessage } from './message.ts'

export const sendTest = endpoint({
  route: 'POST /api/webhooks/{id}/test',
  summary:
    'Send a message that says nothing, to see whether it arrives; the list of messages says so a moment later',
  may: webhookPolicy.manage,
  params: UuidParams,
  answer: MessageSchema,
  async handle({ db, params: { id }, actor, platform, reply }) {
    const now = platform.clock()
    const webhook = await getWebhookFor(db, { id, actor, lock: true })
    if (webhook.offAt !== null) throw webhookErrors.WEBHOOK_OFF()
    const body = JSON.stringify({ event: 'test', at: now.toISOString(), records: [] })
    const message = { webhookId: id, event: 'test', happened: randomUUID(), part: 0, body, madeAt: now }
    const [made = ''] = await insertMessages(db, [message])
    await noteAct(db, actor, now, { kind: 'webhook.tested', ...actOnWebhook(webhook) })
    reply.code(201)
    return presentMessage((await findMessage(db, made)) as MessageRow)
  },
})
