import type { Kysely } from 'kysely'
import type { Database } from '#database'
import { chainOf } from '#modules/organizations'
import { type Actor, authorize } from '#platform/actor'
import { platformErrors } from '#platform/errors'
import { webhookPolicy } from './webhook.policy.ts'
import { findWebhook, lockWebhook, type WebhookRow } from './webhook.store.ts'

/** A webhook for whoever administers its unit, be that where the tree has it today. */
export async function getWebhookFor(
  db: Kysely<Database>,
  { id, actor, lock = false }: { id: string; actor: Actor; lock?: boolean },
): Promise<WebhookRow> {
  if (lock) await lockWebhook(db, id)
  const row = await findWebhook(db, id)
  if (!row) throw platformErrors.NOT_FOUND()
  authorize(actor, webhookPolicy.manage, await chainOf(db, row.organizationId))
  return row
}

/** How the trail names it. */
export const actOnWebhook = ({ id, organizationId, name }: WebhookRow) => ({
  organizationId,
  subject: { kind: 'webhook', id, name },
})
