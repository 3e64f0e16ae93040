import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { NotificationRow } from './notification.store.ts'

type Db = Kysely<Database>

/** People with something unread that no mail has told of since it was written, but none who had a mail after `since`. */
export async function findToMail(db: Db, since: Date): Promise<string[]> {
  const { rows } = await sql<{ personId: string }>`
    select distinct person_id from notification n
    where read_at is null and (mailed_at is null or mailed_at < created_at)
      and not exists (select from notification m where m.person_id = n.person_id and m.mailed_at > ${since})
    order by person_id`.execute(db)
  return rows.map((row) => row.personId)
}

/** What a mail would tell a person of, oldest first. */
export async function findUnmailed(db: Db, personId: string): Promise<NotificationRow[]> {
  const { rows } = await sql<NotificationRow>`
    select * from notification where person_id = ${personId} and read_at is null
      and (mailed_at is null or mailed_at < created_at) order by created_at, id`.execute(db)
  return rows
}

export const markMailed = (db: Db, ids: readonly string[], now: Date) =>
  db
    .updateTable('notification')
    .set({ mailedAt: now })
    .where('id', 'in', [...ids])
    .execute()
