import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

type Db = Kysely<Database>

/** A record that shares a key with what is asked about. */
export interface Twin {
  key: string
  id: string
  name: string
  unitName: string
  /** The first day on which it is no more. */
  until: string | null
}

/** Records of a list that have one of these keys, are not withdrawn, and stand on a day from `since` on. */
export async function findTwins(
  db: Db,
  kind: string,
  keys: readonly string[],
  { since, except }: { since: string; except?: string | undefined },
): Promise<Twin[]> {
  if (keys.length === 0) return []
  const { rows } = await sql<Twin>`
    select k.key, r.id, r.name, o.short_name as unit_name, r.until
    from register_key k join register_record r on r.id = k.record_id join organization o on o.id = r.organization_id
    where k.kind = ${kind} and k.key = any(${[...keys]}::text[]) and r.state <> 'withdrawn'
      and (r.until is null or r.until > ${since}::date) and r.id is distinct from ${except ?? null}::uuid
    order by r.recorded_at, r.id`.execute(db)
  return rows
}

/** Which of these records share a key with another one that stands on the same days, unless somebody said they differ. */
export async function findTwinned(db: Db, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select r.id from register_record r where r.id = any(${[...ids]}::uuid[]) and exists (
      select from register_key k join register_key o on o.kind = k.kind and o.key = k.key and o.record_id <> k.record_id
      join register_record t on t.id = o.record_id
      where k.record_id = r.id and t.state <> 'withdrawn'
        and coalesce(t.until, 'infinity') > r.since and coalesce(r.until, 'infinity') > t.since
        and not exists (select from register_apart a where a.records @> array[r.id, t.id]))`.execute(db)
  return new Set(rows.map(({ id }) => id))
}
