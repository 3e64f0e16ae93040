import { tellerFor } from '#engines/notifications/index'
import { chainOf } from '#modules/organizations'
import { activeSeatsAt } from '#modules/people'
import { findWebhook } from '../webhook.store.ts'

/** A message was tried often enough, or a webhook was given up. */
export interface Trouble {
  webhookId: string
  what: 'set-aside' | 'given-up'
}
export const TROUBLE = 'webhooks.trouble'

/** One unread line for each webhook, to the administrators of its unit or of the nearest above that has some. */
export const troubleTeller = tellerFor<Trouble>(TROUBLE, async (trx, { about: { webhookId, what } }) => {
  const webhook = await findWebhook(trx, webhookId)
  if (!webhook) return []
  for (const unit of await chainOf(trx, webhook.organizationId)) {
    const administrators = await activeSeatsAt(trx, 'administrator', [unit])
    if (administrators.length > 0)
      return administrators.map((personId) => ({
        personId,
        code: `webhook-${what}`,
        params: { name: webhook.name },
        path: `/webhooks/${webhookId}`,
        gathers: `webhook ${webhookId}`,
      }))
  }
  return []
})
