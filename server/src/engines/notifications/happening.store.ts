import { type Kysely, type Selectable, sql } from 'kysely'
import type { Database } from '#database'
import { writeLater } from '#platform/database/transaction'
import type { HappeningTable } from './happening.table.ts'
import type { Happening } from './happening.ts'

type Db = Kysely<Database>

export type DueHappening = Happening & { attempts: number }

/** Writes down with the last of a transaction what is to be told once it is committed. */
export const noteHappening = (trx: Db, { id, topic, by, at, about }: Happening): Promise<void> =>
  writeLater(
    trx,
    'happening',
    sql`insert into happening (id, topic, by_id, by_name, at, about)
      values (${id}, ${topic}, ${by.id}, ${by.name}, ${at}::timestamptz, ${JSON.stringify(about)}::jsonb)`,
  )

const present = ({ byId, byName, at, ...row }: Selectable<HappeningTable>): DueHappening => ({
  ...row,
  by: { id: byId, name: byName },
  at: at.toISOString(),
})

/**
 * Notes that the next of what is due is begun, before it is: what ends the process then leaves that behind. What was
 * begun before is taken alone. Answers how many were begun; none while another tells.
 */
export async function beginDue(db: Db, most: number): Promise<number> {
  const { rows } = await sql`
    with mine as materialized (select pg_try_advisory_xact_lock(hashtext('happenings told')) as mine),
      due as (select place, attempts from happening, mine where mine and due_at <= clock_timestamp()
        order by place limit ${most}),
      next as (select place from due
        where place = (select min(place) from due) or (select attempts from due order by place limit 1) = 0)
    update happening set attempts = attempts + 1 where place in (select place from next) returning place`.execute(
    db,
  )
  return rows.length
}

/** Takes what is to be told, in its order; undefined while another process tells. */
export async function takeDue(trx: Db, limit: number): Promise<DueHappening[] | undefined> {
  const { rows } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('happenings told')) as mine`.execute(trx)
  if (!rows[0]?.mine) return undefined
  const { rows: taken } = await sql<Selectable<HappeningTable>>`
    delete from happening where place in (
      select place from happening where due_at <= clock_timestamp() order by place limit ${limit})
    returning *`.execute(trx)
  return taken.sort((a, b) => a.place - b.place).map(present)
}

/** Keeps for later what could not be told; the more often in vain, the later. */
export async function postpone(db: Db, { attempts, id, topic, by, at, about }: DueHappening): Promise<void> {
  await sql`
    insert into happening (id, topic, by_id, by_name, at, about, attempts, due_at)
    values (${id}, ${topic}, ${by.id}, ${by.name}, ${at}::timestamptz, ${JSON.stringify(about)}::jsonb,
      ${attempts}, clock_timestamp() + interval '1 second' * exp(${attempts}::int))`.execute(db)
}

/** Whether something is to be told now: one look that locks nothing. */
export async function isDue(db: Db): Promise<boolean> {
  const { rows } = await sql<{ due: boolean }>`
    select exists (select from happening where due_at <= clock_timestamp()) as due`.execute(db)
  return rows[0]?.due ?? false
}
