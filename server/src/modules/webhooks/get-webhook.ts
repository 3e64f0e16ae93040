import { endpoint } from '#platform/endpoint'
import { UuidParams } from '#platform/shapes'
import { webhookPolicy } from './webhook.policy.ts'
import { presentWebhook, WebhookSchema } from './webhook.ts'
import { getWebhookFor } from './webhook-for.ts'

export const getWebhook = endpoint({
  route: 'GET /api/webhooks/{id}',
  summary: 'Where another system is told of what, and whether it arrives; never the secret',
  may: webhookPolicy.manage,
  params: UuidParams,
  answer: WebhookSchema,
  handle: async ({ db, params: { id }, actor }) => presentWebhook(await getWebhookFor(db, { id, actor })),
})
