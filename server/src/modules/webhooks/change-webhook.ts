import Type from 'typebox'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { UuidParams } from '#platform/shapes'
import { demandAddress } from './sending/demand-address.ts'
import { webhookErrors } from './webhook.errors.ts'
import { webhookPolicy } from './webhook.policy.ts'
import { updateWebhook } from './webhook.store.ts'
import { presentWebhook, WebhookFacts, WebhookSchema } from './webhook.ts'
import { actOnWebhook, getWebhookFor } from './webhook-for.ts'

export const changeWebhook = endpoint({
  route: 'PUT /api/webhooks/{id}',
  summary:
    'Change where another system is told of what, or switch it off and on; what waits is sent once it is on',
  may: webhookPolicy.manage,
  params: UuidParams,
  body: Type.Object(
    { ...WebhookFacts, on: Type.Boolean(), version: Type.Integer({ minimum: 1 }) },
    { additionalProperties: false },
  ),
  answer: WebhookSchema,
  async handle({ db, params: { id }, body: { version, on, ...facts }, actor, platform }) {
    const now = platform.clock()
    const row = await getWebhookFor(db, { id, actor, lock: true })
    if (row.version !== version) throw webhookErrors.WEBHOOK_CHANGED()
    demandAddress(facts.url, platform.config.webhooks)
    const off = on
      ? { offAt: null, offWhy: null }
      : { offAt: row.offAt ?? now, offWhy: row.offWhy ?? 'asked' }
    // Whoever switches it on, or changes the address, gives it its days anew.
    const anew = (on && row.offAt !== null) || facts.url !== row.url ? { failingSince: null } : {}
    await updateWebhook(db, id, { ...facts, name: facts.name.trim(), ...off, ...anew } as never)
    await noteAct(db, actor, now, {
      kind: 'webhook.changed',
      ...actOnWebhook(row),
      details: { before: row.url, after: facts.url },
    })
    return presentWebhook(await getWebhookFor(db, { id, actor }))
  },
})
