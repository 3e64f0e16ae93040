import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { minute, number, text, word } from '#engines/lists/columns'
import { listEndpoints } from '#engines/lists/list'
import { listOrder, type RowOrder } from '#engines/lists/list-order'
import { inUnit, unitsBelow } from '#modules/organizations'
import { Id } from '#platform/shapes'
import { webhookPolicy } from './webhook.policy.ts'
import { type WebhookRow, webhooks } from './webhook.store.ts'
import { presentWebhook, WebhookSchema } from './webhook.ts'

const rows = (
  _: Kysely<Database>,
  { organizationId }: { organizationId: number },
  order: RowOrder,
): RawBuilder<WebhookRow & { orderKey: string }> => sql`
  select w.*, ${order.key} as order_key from ${webhooks} w
  where w.organization_id in ${unitsBelow([organizationId])} and ${order.beyond}
  order by ${order.by} limit ${order.limit}`

export const webhookList = listEndpoints({
  name: 'webhooks',
  summary: 'Where other systems are told of records of a unit and everything below it, the newest first',
  may: webhookPolicy.manage,
  filter: { organizationId: Id },
  order: listOrder(
    {
      madeAt: { value: sql`w.made_at`, kind: 'moment' },
      name: { value: sql`w.name`, kind: 'text' },
      unit: { value: sql`w.unit_name`, kind: 'text' },
    },
    '-madeAt',
    { value: sql`w.id`, kind: 'uuid' },
  ),
  within: inUnit(webhookPolicy.manage),
  rows,
  item: WebhookSchema,
  present: presentWebhook,
  columns: {
    name: text('name'),
    unit: text('unitName'),
    url: text('url'),
    state: word('state', 'webhook.state'),
    waiting: number('waiting'),
    madeBy: text('madeByName'),
    madeAt: minute('madeAt'),
  },
  sums: { waiting: sql`waiting` },
})
