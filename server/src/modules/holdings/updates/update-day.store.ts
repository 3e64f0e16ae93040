import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { allChanges, startOf } from '../holding.store.ts'

type Db = Kysely<Database>

/** The days before today whose changes are not in the ledger yet, earliest first. */
export async function findDueDays(db: Db, today: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ day: string }>`
    with due as (select coalesce(
        (select max(day) + 1 from update_day),
        (select (min(at) at time zone 'Asia/Shanghai')::date from (${allChanges()}) c)) as first)
    select d::date::text as day
    from due, generate_series(due.first::timestamp, ${today}::date - 1, interval '1 day') d
    order by d limit ${most}`.execute(db)
  return rows.map(({ day }) => day)
}

/** Claims a day; false where it was posted before, by whomever. */
export async function claimDay(trx: Db, day: string, changes: number, at: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('updateDay')
    .values({ day, changes, postedAt: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** How many changes each unit had in a stretch of days, by day. */
export async function countChanges(
  db: Db,
  from: string,
  to: string,
): Promise<{ day: string; unit: number; changes: number }[]> {
  const { rows } = await sql<{ day: string; unit: number; changes: number }>`
    select ((c.at at time zone 'Asia/Shanghai')::date)::text as day, c.organization_id as unit, count(*)::int as changes
    from (${allChanges()}) c
    where c.at >= ${startOf(from)} and c.at < ${startOf(to, 1)}
    group by 1, 2 order by 1, 2`.execute(db)
  return rows
}
