import { type Kysely, type RawBuilder, type Selectable, sql } from 'kysely'
import type { Database } from '#database'
import { executePrepared } from '#platform/database/prepared'
import type { ApiKeyTable } from './key.table.ts'

type Db = Kysely<Database>

/** Whether a key opens anything now. */
export const keyStates = ['open', 'ending', 'over', 'revoked'] as const

export type KeyRow = Selectable<ApiKeyTable> & { unitName: string; state: (typeof keyStates)[number] }

/** So many days before its last a key is said to end, and whoever looks after it is told. */
export const WARNING = 30

/** Keys as they stand on a day; the keys of a unit end with it. */
export const keys = (today: string): RawBuilder<KeyRow> => sql`(
  select k.*, o.short_name as unit_name, case
    when k.revoked_at is not null then 'revoked'
    when k.expires_on < ${today}::date or o.closed_on <= ${today}::date then 'over'
    when k.expires_on < ${today}::date + ${WARNING}::int then 'ending'
    else 'open' end as state
  from api_key k join organization o on o.id = k.organization_id)`

export async function findKey(db: Db, id: string, today: string): Promise<KeyRow | undefined> {
  const { rows } = await sql<KeyRow>`select * from ${keys(today)} k where k.id = ${id}`.execute(db)
  return rows[0]
}

/** Nothing is kept of what this finds: a key taken back opens nothing at the next request, at any node. */
export async function findByPrefix(db: Db, prefix: string, today: string): Promise<KeyRow | undefined> {
  const [row] = await executePrepared(
    db,
    sql<KeyRow>`select * from ${keys(today)} k where k.prefix = ${prefix}`,
  )
  return row
}

export const lockKey = (trx: Db, id: string) =>
  trx.selectFrom('apiKey').select('id').where('id', '=', id).forUpdate().executeTakeFirst()

type Drawn = 'id' | 'lastUsedOn' | 'warnedAt' | 'revokedAt' | 'revokedByName'

export async function insertKey(trx: Db, key: Omit<Selectable<ApiKeyTable>, Drawn>): Promise<string> {
  const { id } = await trx.insertInto('apiKey').values(key).returning('id').executeTakeFirstOrThrow()
  return id
}

export const revoke = (trx: Db, id: string, by: { at: Date; name: string }) =>
  trx.updateTable('apiKey').set({ revokedAt: by.at, revokedByName: by.name }).where('id', '=', id).execute()

/** The day is enough to know a key that nobody uses; the first request of each writes it. */
export const noteKeyUse = (db: Db, id: string, today: string) =>
  sql`update api_key set last_used_on = ${today}
    where id = ${id} and last_used_on is distinct from ${today}::date`.execute(db)

export interface EndingKey {
  id: string
  organizationId: number
  purpose: string
  expiresOn: string
}

/** Takes the keys that end before long and of which nobody was told yet; each is taken once. */
export async function takeEnding(trx: Db, now: Date, today: string): Promise<EndingKey[]> {
  const { rows } = await sql<EndingKey>`
    update api_key set warned_at = ${now} where revoked_at is null and warned_at is null
      and expires_on >= ${today}::date and expires_on < ${today}::date + ${WARNING}::int
    returning id, organization_id, purpose, expires_on`.execute(trx)
  return rows
}
