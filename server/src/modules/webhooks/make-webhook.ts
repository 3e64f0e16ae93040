import Type from 'typebox'
import { chainOf } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { noteAct } from '#platform/audit/note-act'
import { onceAsAsked } from '#platform/database/idempotency'
import { endpoint } from '#platform/endpoint'
import { Id, Nullable } from '#platform/shapes'
import { demandAddress } from './sending/demand-address.ts'
import { webhookPolicy } from './webhook.policy.ts'
import { drawSecret, sealSecret } from './webhook.sealed.ts'
import { drawId, insertWebhook } from './webhook.store.ts'
import { presentWebhook, type Webhook, WebhookFacts, WebhookSchema } from './webhook.ts'
import { actOnWebhook, getWebhookFor } from './webhook-for.ts'

export const makeWebhook = endpoint({
  route: 'POST /api/webhooks',
  summary:
    'Have another system told of what happens to records of a unit and everything below it; the secret of its signatures is shown in this answer and never again',
  may: webhookPolicy.manage,
  body: Type.Object({ organizationId: Id, ...WebhookFacts }, { additionalProperties: false }),
  answer: Type.Object({
    webhook: WebhookSchema,
    secret: Nullable(Type.String({ description: 'Null in the answer to a repeat of the request' })),
  }),
  // What is kept for a repeat of the request must not hold the secret.
  transaction: 'own',
  async handle({ db, body, actor, platform, request, reply }) {
    const now = platform.clock()
    authorize(actor, webhookPolicy.manage, await chainOf(db, body.organizationId))
    demandAddress(body.url, platform.config.webhooks)
    const secret = drawSecret()
    let drawn: string | undefined
    const kept = await onceAsAsked(db, request, [body], async (trx) => {
      const id = await drawId(trx)
      drawn = id
      await insertWebhook(trx, {
        ...{ ...body, id, name: body.name.trim(), ...sealSecret(platform.keyring, id, secret) },
        ...{ madeBy: actor.id ?? '', madeByName: actor.name, madeAt: now },
      })
      const row = await getWebhookFor(trx, { id, actor })
      await noteAct(trx, actor, now, {
        kind: 'webhook.made',
        ...actOnWebhook(row),
        details: { to: body.url },
      })
      return { status: 201, body: presentWebhook(row) }
    })
    const webhook = kept.body as Webhook
    reply.code(kept.status).header('cache-control', 'no-store')
    return { webhook, secret: webhook.id === drawn ? secret : null }
  },
})
