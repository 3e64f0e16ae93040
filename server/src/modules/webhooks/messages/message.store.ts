import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely'
import type { Database } from '#database'
import { MOST_TRIES, nextAfter } from '../sending/pauses.ts'
import type { Outcome } from '../sending/post-message.ts'
import type { WebhookMessageTable } from '../webhook.table.ts'

type Db = Kysely<Database>

export type MessageRow = Selectable<WebhookMessageTable>
export type NewMessage = Pick<MessageRow, 'webhookId' | 'event' | 'happened' | 'part' | 'body' | 'madeAt'>

/** Writes what is to be sent; what was written before is not written again. */
export async function insertMessages(trx: Db, messages: readonly NewMessage[]): Promise<string[]> {
  if (messages.length === 0) return []
  const rows = await trx
    .insertInto('webhookMessage')
    .values(messages.map((message) => ({ ...message, nextAt: message.madeAt })))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}

export interface DueMessage extends MessageRow {
  url: string
  secret: string
}

/**
 * Begins some of what is due: each try is counted, and the next one set, before it is made, so that a process that
 * ends in it leaves that behind. Another node takes others.
 */
export async function beginDue(db: Db, now: Date, most: number): Promise<DueMessage[]> {
  const due = await sql<{ id: string; tries: number }>`
    select m.id, m.tries from webhook_message m join webhook w on w.id = m.webhook_id
    where m.state = 'waiting' and m.next_at <= ${now} and m.tries < ${MOST_TRIES} and w.off_at is null
    order by m.next_at limit ${most} for update of m skip locked`.execute(db)
  const next = due.rows.map(({ id, tries }) => ({ id, at: nextAfter(tries + 1, now) }))
  const { rows } = await sql<DueMessage>`
    update webhook_message m set tries = m.tries + 1, next_at = n.at, last_at = ${now}
    from jsonb_to_recordset(${JSON.stringify(next)}::jsonb) as n(id uuid, at timestamptz), webhook w
    where m.id = n.id and w.id = m.webhook_id returning m.*, w.url, w.secret`.execute(db)
  return rows
}

/** Writes down how a try ended, and of the last one that it was. */
export const noteOutcome = (db: Db, id: string, { status, ms, why }: Outcome) =>
  sql`
  update webhook_message set last_status = ${status}, last_ms = ${ms}, last_why = ${why},
    state = case when ${why}::text is null then 'arrived' when tries >= ${MOST_TRIES} then 'set-aside' else state end
  where id = ${id}`.execute(db)

/** Sets aside what was begun as often as may be, and never ended; answers whose it was. */
export async function setAside(db: Db, now: Date): Promise<string[]> {
  const { rows } = await sql<{ webhookId: string }>`
    update webhook_message set state = 'set-aside', last_why = coalesce(last_why, 'broken-off')
    where state = 'waiting' and tries >= ${MOST_TRIES} and next_at <= ${now} returning webhook_id`.execute(db)
  return rows.map(({ webhookId }) => webhookId)
}

export const findMessage = (db: Db, id: string): Promise<MessageRow | undefined> =>
  db.selectFrom('webhookMessage').selectAll().where('id', '=', id).executeTakeFirst()

/** Has it sent once more, as if it had never been tried. */
export const sendAnew = (trx: Db, id: string, now: Date) =>
  trx
    .updateTable('webhookMessage')
    .set({ state: 'waiting', tries: 0, nextAt: now })
    .where('id', '=', id)
    .execute()

export const messagesOf = (webhookId: string): RawBuilder<MessageRow> =>
  sql`(select * from webhook_message where webhook_id = ${webhookId})`
