import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

type Db = Kysely<Database>

interface About {
  kind: string
  ids: readonly string[]
}

/** Takes back what was said about a record and nobody has read yet; answers who had read the last of it already. */
export async function retractUnread(trx: Db, { kind, ids }: About, codes: readonly string[]) {
  await sql`
    delete from notification where record_kind = ${kind} and record_id = any(${[...ids]}) and read_at is null
      and code = any(${[...codes]})`.execute(trx)
  const { rows } = await sql<{ personId: string; code: string }>`
    select distinct on (person_id) person_id, code from notification
    where record_kind = ${kind} and record_id = any(${[...ids]})
    order by person_id, created_at desc, id desc`.execute(trx)
  return rows.filter(({ code }) => codes.includes(code)).map(({ personId }) => personId)
}

/** Marks as read what people were told about records that they have dealt with. */
export async function settleAbout(
  trx: Db,
  dealt: readonly (About & { by: { id: string | null } })[],
  now: Date,
): Promise<void> {
  const rows = dealt.flatMap(({ kind, ids, by }) => ids.map((id) => ({ person: by.id, kind, id })))
  await sql`
    update notification n set read_at = ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g(person text, kind text, id text)
    where n.person_id = g.person and n.read_at is null and n.record_kind = g.kind and n.record_id = g.id`.execute(
    trx,
  )
}

/** Who has an unread line of this kind. */
export const findGathering = (db: Db, gathers: string) =>
  db
    .selectFrom('notification')
    .select('personId')
    .where('gathers', '=', gathers)
    .where('readAt', 'is', null)
    .execute()

/** Says anew how many an unread line speaks of; of none, it goes. */
export async function recount(trx: Db, gathers: string, counts: ReadonlyMap<string, number>): Promise<void> {
  const rows = [...counts].sort().map(([person, count]) => ({ person, count }))
  await sql`
    update notification n set params = n.params || jsonb_build_object('count', g.count)
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g(person text, count int)
    where n.person_id = g.person and n.gathers = ${gathers} and n.read_at is null`.execute(trx)
  await dropGathering(
    trx,
    gathers,
    rows.filter(({ count }) => count === 0).map(({ person }) => person),
  )
}

/** Drops the unread line of this kind, of these people or of everybody. */
export async function dropGathering(trx: Db, gathers: string, people?: readonly string[]): Promise<void> {
  await sql`
    delete from notification where gathers = ${gathers} and read_at is null
      ${people ? sql`and person_id = any(${[...people]})` : sql``}`.execute(trx)
}
