import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { allChanges, startOf } from '../holding.store.ts'

type Db = Kysely<Database>

interface Due {
  from: string
  to: string
  /** Whether days that are over follow. */
  more: boolean
}

/** The days before today whose changes are not in the ledger yet, the earliest so many of them. */
export async function findDue(db: Db, today: string, most: number): Promise<Due | undefined> {
  const { rows } = await sql<{ from: string | null; to: string; more: boolean }>`
    select first::text as "from", least(first + ${most}::int - 1, ${today}::date - 1)::text as "to",
      first + ${most}::int < ${today}::date as more
    from (select coalesce(
      (select max(day) + 1 from update_day),
      (select (min(at) at time zone 'Asia/Shanghai')::date from (${allChanges()}) c)) as first) due
    where first < ${today}::date`.execute(db)
  const [due] = rows
  return due && due.from !== null ? { ...due, from: due.from } : undefined
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
  { from, to }: Pick<Due, 'from' | 'to'>,
): Promise<{ day: string; unit: number; changes: number }[]> {
  const { rows } = await sql<{ day: string; unit: number; changes: number }>`
    select ((c.at at time zone 'Asia/Shanghai')::date)::text as day, c.organization_id as unit, count(*)::int as changes
    from (${allChanges()}) c
    where c.at >= ${startOf(from)} and c.at < ${startOf(to, 1)}
    group by 1, 2 order by 1, 2`.execute(db)
  return rows
}
