import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { takesLock } from '#platform/database/transaction'
import { figureErrors } from '../figure.errors.ts'
import { CLOSING_LOCK } from '../ledger/locks.ts'

type Db = Kysely<Database>

export interface Closed {
  organization: number
  closedThrough: string
}

const CLOSING = sql`pg_advisory_xact_lock_shared(${sql.lit(CLOSING_LOCK.group)}, ${sql.lit(CLOSING_LOCK.id)})`

/**
 * Holds off a closing until the transaction ends, so that nothing slips in while a period is being closed; saves do not
 * hold off each other. What the same statement reads may be older.
 */
export const booksHeld = (trx: Db): RawBuilder<unknown> => (takesLock(trx, 'books') ? CLOSING : sql`null`)

export async function holdBooks(trx: Db): Promise<void> {
  if (takesLock(trx, 'books')) await sql`select ${CLOSING}`.execute(trx)
}

export type NamedClose = Closed & { name: string | null }

/** Up to which day the books of each organization are closed that a relation `of` names, to be read. */
export const closesOf = (of: RawBuilder<unknown>) => sql<NamedClose>`
  select distinct on (c.organization) c.organization, c.closed_through as "closedThrough", o.name
  from period_close c left join organization o on o.id = c.organization
  where c.organization in (select organization from ${of}) order by c.organization, c.id desc`

/** Refuses days on which the books of an organization are closed in which they would count. */
export function refuseClosed(
  closes: readonly NamedClose[],
  counted: Iterable<{ members: readonly number[]; day: string }>,
): void {
  if (closes.length === 0) return
  const met = [...counted].flatMap(({ members, day }) =>
    closes
      .filter((close) => close.closedThrough >= day && members.includes(close.organization))
      .map((close) => ({ ...close, day })),
  )
  const [last] = met.sort((a, b) => (a.closedThrough < b.closedThrough ? 1 : -1))
  if (last) throw figureErrors.PERIOD_CLOSED({ ...last })
}

/** Refuses lines that fall on a closed day of any organization they would count in; holds off a closing. */
export async function demandOpen(
  trx: Db,
  lines: readonly { reach: number; day: string }[],
  adjustment: string | undefined,
): Promise<void> {
  await holdBooks(trx)
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
