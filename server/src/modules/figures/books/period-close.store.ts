import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { figureErrors } from '../figure.errors.ts'
import { CLOSING_LOCK } from '../ledger/locks.ts'

type Db = Kysely<Database>

export interface Closed {
  organization: number
  closedThrough: string
}

/**
 * Refuses lines that fall on a closed day of any organization they would count in. Holds off a closing until
 * the transaction ends, so that nothing slips in while a period is being closed; saves do not hold off each other.
 */
export async function demandOpen(
  trx: Db,
  lines: readonly { reach: number; day: string }[],
  adjustment: string | undefined,
): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${CLOSING_LOCK.group}, ${CLOSING_LOCK.id})`.execute(trx)
  if (adjustment !== undefined) return
  const { rows } = await sql<Closed & { day: string; name: string | null }>`
    select c.organization, c.closed_through, l.day, o.name
    from (select reach, min(day) as day from unnest(${lines.map((line) => line.reach)}::int[],
      ${lines.map((line) => line.day)}::date[]) as u(reach, day) group by reach) l
    join reach_member m on m.reach = l.reach
    join lateral (select organization, closed_through from period_close
      where organization = m.organization order by id desc limit 1) c on c.closed_through >= l.day
    left join organization o on o.id = c.organization
    order by c.closed_through desc limit 1`.execute(trx)
  const closed = rows[0]
  if (closed) {
    const { organization, closedThrough, day, name } = closed
    throw figureErrors.PERIOD_CLOSED({ organization, name, closedThrough, day })
  }
}

/** Refuses a day on which the books of any of these organizations are closed, unless a reason is given. */
export async function demandOpenBooks(
  db: Db,
  organizations: readonly number[],
  day: string,
  adjustment: string | undefined,
): Promise<void> {
  if (adjustment !== undefined) return
  const { rows } = await sql<Closed & { name: string }>`
    select c.organization, c.closed_through, o.name from unnest(${[...organizations]}::int[]) as u(organization)
    join lateral (select organization, closed_through from period_close
      where organization = u.organization order by id desc limit 1) c on c.closed_through >= ${day}::date
    join organization o on o.id = c.organization order by c.closed_through desc limit 1`.execute(db)
  if (rows[0]) throw figureErrors.PERIOD_CLOSED({ ...rows[0], day })
}

/** Up to which day an organization's own books are closed; undefined when they never were. */
export async function findClose(db: Db, organization: number): Promise<string | undefined> {
  const { rows } = await sql<{ closedThrough: string }>`
    select closed_through from period_close where organization = ${organization}
    order by id desc limit 1`.execute(db)
  return rows[0]?.closedThrough
}

/** Closes an organization's books up to and including a day, or reopens them to an earlier one. */
export async function closePeriod(
  trx: Db,
  close: Closed & { reason: string; by: string; at: Date },
): Promise<void> {
  await sql`select pg_advisory_xact_lock(${CLOSING_LOCK.group}, ${CLOSING_LOCK.id})`.execute(trx)
  await sql`
    insert into period_close (organization, closed_through, reason, closed_by, closed_at)
    values (${close.organization}, ${close.closedThrough}, ${close.reason}, ${close.by}, ${close.at})`.execute(
    trx,
  )
}
