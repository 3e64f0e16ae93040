import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { minute, number, text, word } from '#engines/lists/columns'
import { listEndpoints } from '#engines/lists/list'
import { listOrder, type RowOrder } from '#engines/lists/list-order'
import { Uuid } from '#platform/shapes'
import { webhookPolicy } from '../webhook.policy.ts'
import { getWebhookFor } from '../webhook-for.ts'
import { type MessageRow, messagesOf } from './message.store.ts'
import { MessageSchema, presentMessage } from './message.ts'

interface Within {
  webhook: string
  about: string
}

const rows = (
  _: Kysely<Database>,
  { webhook }: Within,
  order: RowOrder,
): RawBuilder<MessageRow & { orderKey: string }> => sql`
  select m.*, ${order.key} as order_key from ${messagesOf(webhook)} m
  where ${order.beyond} order by ${order.by} limit ${order.limit}`

export const messageList = listEndpoints({
  name: 'webhook-messages',
  summary: 'What another system was told or is to be told, the latest first, each with its last try',
  may: webhookPolicy.manage,
  filter: { webhook: Uuid },
  order: listOrder({ madeAt: { value: sql`m.made_at`, kind: 'moment' } }, '-madeAt', {
    value: sql`m.id`,
    kind: 'uuid',
  }),
  async within({ db, actor, query: { webhook } }): Promise<Within> {
    return { webhook, about: (await getWebhookFor(db, { id: webhook, actor })).name }
  },
  rows,
  item: MessageSchema,
  present: presentMessage,
  columns: {
    madeAt: minute('madeAt'),
    event: text('event'),
    state: word('state', 'webhook.message'),
    tries: number('tries'),
    lastAt: minute('lastAt'),
    status: number('lastStatus'),
    ms: number('lastMs'),
    why: word('lastWhy', 'webhook.why'),
  },
  about: ({ about }) => about,
})
