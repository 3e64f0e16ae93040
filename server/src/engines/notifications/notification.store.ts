import { type Kysely, type Selectable, sql } from 'kysely'
import type { Database } from '#database'
import type { NotificationTable } from './notification.table.ts'

type Db = Kysely<Database>

export type NotificationRow = Selectable<NotificationTable>

/** What a person was told, newest first. */
export async function findOwn(
  db: Db,
  personId: string,
  { after, limit }: { after?: readonly [string, string] | undefined; limit: number },
): Promise<NotificationRow[]> {
  const [at, id] = after ?? [null, null]
  const { rows } = await sql<NotificationRow>`
    select * from notification where person_id = ${personId}
      and (${at}::timestamptz is null or (created_at, id) < (${at}::timestamptz, ${id}::uuid))
    order by created_at desc, id desc limit ${limit}`.execute(db)
  return rows
}

/** Marks a person's own as read: these, or all that had come until a moment. */
export async function markRead(
  trx: Db,
  personId: string,
  which: { ids: readonly string[]; until: Date | null },
  now: Date,
): Promise<number> {
  const { numAffectedRows } = await sql`
    update notification set read_at = ${now} where person_id = ${personId} and read_at is null
      and (id = any(${[...which.ids]}::uuid[]) or created_at <= ${which.until}::timestamptz)`.execute(trx)
  return Number(numAffectedRows ?? 0)
}
