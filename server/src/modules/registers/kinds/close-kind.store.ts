import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { setEvidence } from '#modules/evidence'
import type { Actor } from '#platform/actor'

type Db = Kysely<Database>

/** How many records a list has: those that were ever handed in, somebody’s who waits to be let in too, and drafts. */
export async function countKept(db: Db, code: string): Promise<{ records: number; drafts: number }> {
  const { rows } = await sql<{ records: number; drafts: number }>`
    select (count(*) filter (where state <> 'draft'))::int + (
        select count(*)::int from enrollment e join invitation i on i.id = e.invitation_id
        where i.kind = ${code} and e.state = 'waiting') as records,
      (count(*) filter (where state = 'draft'))::int as drafts
    from register_record where kind = ${code}`.execute(db)
  return rows[0] ?? { records: 0, drafts: 0 }
}

interface Closing {
  day: string
  why: string
  by: string
}

export const closeKind = (trx: Db, code: string, { day, why, by }: Closing) =>
  trx
    .updateTable('registerKind')
    .set({ closedOn: day, closedBy: by, closedWhy: why })
    .where('code', '=', code)
    .execute()

export const reopenKind = (trx: Db, code: string) =>
  trx
    .updateTable('registerKind')
    .set({ closedOn: null, closedBy: null, closedWhy: '' })
    .where('code', '=', code)
    .execute()

/** Takes a list away with its drafts; whoever calls knows that nothing else was ever in it. */
export async function deleteKind(trx: Db, code: string, by: Actor): Promise<void> {
  const drafts = await trx.selectFrom('registerRecord').select('id').where('kind', '=', code).execute()
  for (const { id } of drafts) await setEvidence(trx, 'register_record', id, [], by)
  await trx.deleteFrom('registerRecord').where('kind', '=', code).execute()
  await trx.deleteFrom('registerKey').where('kind', '=', code).execute()
  await trx.deleteFrom('registerDefinition').where('kind', '=', code).execute()
  await trx.deleteFrom('registerKind').where('code', '=', code).execute()
}

/** A record that can end on a day: nothing of it is on its way, and nothing changed since. */
export interface Ending {
  id: string
  organizationId: number
  number: number
}

/** The records of a list that stand on a day and can end on it; at most so many. */
export async function findEnding(db: Db, code: string, day: string, limit: number): Promise<Ending[]> {
  const { rows } = await sql<Ending>`
    select r.id, r.organization_id, coalesce(c.number, 0) + 1 as number
    from register_record r left join lateral (
      select max(number) as number, max(day) filter (where state = 'counted') as day,
        bool_or(state in ('draft', 'submitted', 'returned')) as open
      from register_change where record_id = r.id
    ) c on true
    where r.kind = ${code} and r.state = 'counted' and r.until is null
      and greatest(r.since, c.day) <= ${day}::date and c.open is not true
      and not exists (select from register_merger m where (m.stays || m.ends) @> array[r.id]
        and m.state in ('draft', 'submitted', 'returned'))
    order by r.id limit ${limit}`.execute(db)
  return rows
}
