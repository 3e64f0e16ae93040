import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely'
import type { Database } from '#database'
import type { WebhookTable } from './webhook.table.ts'

type Db = Kysely<Database>

/** Whether messages are sent, arrive, and if not, why. */
export const webhookStates = ['on', 'failing', 'off', 'given-up'] as const

export type WebhookRow = Selectable<WebhookTable> & {
  unitName: string
  state: (typeof webhookStates)[number]
  waiting: number
}

export const webhooks = sql`(
  select w.*, o.short_name as unit_name, case
      when w.off_why = 'failing' then 'given-up' when w.off_why is not null then 'off'
      when w.failing_since is not null then 'failing' else 'on' end as state,
    (select count(*)::int from webhook_message m where m.webhook_id = w.id and m.state = 'waiting') as waiting
  from webhook w join organization o on o.id = w.organization_id)` as RawBuilder<WebhookRow>

export async function findWebhook(db: Db, id: string): Promise<WebhookRow | undefined> {
  const { rows } = await sql<WebhookRow>`select * from ${webhooks} w where w.id = ${id}`.execute(db)
  return rows[0]
}

export const lockWebhook = (trx: Db, id: string) =>
  trx.selectFrom('webhook').select('id').where('id', '=', id).forUpdate().executeTakeFirst()

/** An id for what is sealed under it before it is written. */
export async function drawId(trx: Db): Promise<string> {
  const { rows } = await sql<{ id: string }>`select new_id() as id`.execute(trx)
  if (!rows[0]) throw new Error('no id was drawn')
  return rows[0].id
}

type New = Omit<Selectable<WebhookTable>, 'version' | 'failingSince' | 'offAt' | 'offWhy'>

export const insertWebhook = (trx: Db, webhook: New) => trx.insertInto('webhook').values(webhook).execute()

export const updateWebhook = (
  trx: Db,
  id: string,
  set: Partial<
    Pick<Selectable<WebhookTable>, 'name' | 'url' | 'kinds' | 'steps' | 'failingSince' | 'offAt' | 'offWhy'>
  >,
) =>
  trx
    .updateTable('webhook')
    .set({ ...set, version: sql`version + 1` })
    .where('id', '=', id)
    .execute()
