import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { renameInFacts } from '#modules/checks'
import { heldBelow } from '#modules/organizations'
import { naming } from '../values/named.store.ts'

type Db = Kysely<Database>

/** Which of these people stand in a list, or wait to, and where; those who ended do not. */
export async function findStandingMembers(db: Db, kind: string, members: readonly string[], but?: string) {
  const { rows } = await sql<{ memberId: string; unitName: string }>`
    select r.member_id as "memberId", o.short_name as "unitName"
    from register_record r join organization o on o.id = r.organization_id
    where r.member_id = any(${[...members]}::uuid[]) and r.kind = ${kind} and r.until is null
      and r.state in ('submitted', 'counted') and r.id is distinct from ${but ?? null}::uuid`.execute(db)
  return rows
}

/**
 * The first of these records whose person stands in the same list on the same day by another one; those of the same
 * person wait for one another from here on.
 */
export async function findOverlap(trx: Db, ids: readonly string[]) {
  await sql`
    select from member where id in (
      select member_id from register_record where id = any(${[...ids]}::uuid[]) and member_id is not null)
    order by id for no key update`.execute(trx)
  const { rows } = await sql<{ name: string; unitName: string }>`
    select r.name, o.short_name as "unitName"
    from register_record r
    join register_span s on s.record_id = r.id
    join register_record other on other.member_id = r.member_id and other.kind = r.kind and other.id <> r.id
    join register_span t on t.record_id = other.id and t.since < s.until and s.since < t.until
    join organization o on o.id = other.organization_id
    where r.id = any(${[...ids]}::uuid[]) and r.member_id is not null limit 1`.execute(trx)
  return rows[0]
}

/** The units in whose lists somebody stands or stood. */
export async function findHolders(db: Db, memberId: string): Promise<number[]> {
  const { rows } = await sql<{ unit: number }>`
    select distinct organization_id as unit from register_record
    where member_id = ${memberId}::uuid and state <> 'withdrawn'`.execute(db)
  return rows.map(({ unit }) => unit)
}

/** Where somebody stands in lists, and what names them in a field. */
export const findRecordsOfMember = (db: Db, memberId: string) =>
  db
    .selectFrom('registerRecord')
    .select(['id', 'kind', 'organizationId', 'since', 'until', 'state'])
    .where(sql<boolean>`(member_id = ${memberId}::uuid or id in (${naming(memberId)}))`)
    .where('state', '<>', 'withdrawn')
    .orderBy('since')
    .execute()

/** In which lists of a unit and those below it each of these people stands on a day, by the names of the lists. */
export async function findListsOf(db: Db, members: readonly string[], unit: number, day: string) {
  const { rows } = await sql<{ memberId: string; what: string }>`
    select distinct r.member_id, d.definition #>> '{form,words,zh}' as what
    from register_record r
    join register_kind k on k.code = r.kind
    join register_definition d on d.kind = k.code and d.version = k.version
    where r.member_id = any(${[...members]}::uuid[]) and r.state = 'counted'
      and r.since <= ${day}::date and coalesce(r.until, 'infinity') > ${day}::date
      and ${heldBelow(sql`r.organization_id`, [unit], false)}
    order by what`.execute(db)
  return rows
}

/** Lists in which two people stand on the same day, or both wait to. */
export async function findShared(db: Db, one: string, other: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct d.definition #>> '{form,words,zh}' as name
    from register_record a join register_record b on b.kind = a.kind and b.member_id = ${other}
    join register_kind k on k.code = a.kind
    join register_definition d on d.kind = k.code and d.version = k.version
    where a.member_id = ${one} and a.state <> 'withdrawn' and b.state <> 'withdrawn'
      and a.since < coalesce(b.until, 'infinity') and b.since < coalesce(a.until, 'infinity')`.execute(db)
  return rows.map(({ name }) => name)
}

export async function moveRecords(trx: Db, from: string, into: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update register_record set member_id = ${into} where member_id = ${from} returning id`.execute(trx)
  return rows.map(({ id }) => id)
}

export const giveRecords = (trx: Db, ids: readonly string[], to: string) =>
  sql`update register_record set member_id = ${to} where id = any(${[...ids]}::uuid[])`.execute(trx)

/** Writes a person’s name as it is now wherever a record keeps it, in what changed and in what was handed in before too. */
export async function renameRecords(trx: Db, memberId: string, name: string): Promise<void> {
  const named = JSON.stringify(name)
  const { rows: records } = await sql<{ id: string }>`
    update register_record set name = ${name},
      entered = case when entered is null then null else jsonb_set(entered, '{name}', ${named}::jsonb) end
    where member_id = ${memberId} returning id`.execute(trx)
  const ids = records.map(({ id }) => id)
  await sql`update register_span set name = ${name} where record_id = any(${ids}::uuid[])`.execute(trx)
  const { rows: changes } = await sql<{ id: string }>`
    update register_change set
      facts = case when facts is null then null else jsonb_set(facts, '{name}', ${named}::jsonb) end
    where record_id = any(${ids}::uuid[]) returning id`.execute(trx)
  await renameInFacts(trx, 'register_record', ids, ['name'], name)
  await renameInFacts(
    trx,
    'register_change',
    changes.map(({ id }) => id),
    ['facts', 'name'],
    name,
  )
}
