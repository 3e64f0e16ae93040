import type { Audience, Channel } from '@medelge/figures'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { TreeChange } from '#modules/organizations'

type Db = Kysely<Database>

const linesOf = (columns: string, condition: ReturnType<typeof sql>) => sql`
  select ${sql.raw(columns)} from tail where ${condition}
  union all select ${sql.raw(columns)} from posting where ${condition}`

/**
 * Entries that count and stand elsewhere after a change of the tree: something of theirs has a day on which the unit
 * stands below another, or is a stock that stood below the unit when the change began.
 */
export async function findMovedEntries(
  db: Db,
  { organizationId, days }: Pick<TreeChange, 'organizationId' | 'days'>,
): Promise<{ id: number; kind: string; firstDay: string }[]> {
  const from = days.map((stretch) => stretch.from)
  const until = days.map((stretch) => stretch.until)
  const touched = sql`reach in (select reach from reach_member where organization = ${organizationId})`
  const { rows } = await sql<{ id: number; kind: string; firstDay: string }>`
    with changed as (select * from unnest(${from}::date[], ${until}::date[]) as c("from", until)),
    moved as (
      select l.entry, min(greatest(l.day, ${from[0]}::date)) as first_day
      from (${linesOf('entry, metric, day, sign', touched)}) l join metric on metric.id = l.metric
      group by l.entry
      having bool_or(case when metric.kind = 'stock' then l.day >= ${from[0]}::date else exists (
          select from changed where l.day >= changed."from" and (changed.until is null or l.day < changed.until)) end)
        or coalesce(sum(l.sign) filter (where metric.kind = 'stock' and l.day < ${from[0]}::date), 0) > 0
    )
    select e.id, e.source_kind as kind, moved.first_day from moved join entry e on e.id = moved.entry
    where e.reverses is null and not exists (select from entry r where r.reverses = e.id)
    order by e.id`.execute(db)
  return rows
}

export interface MovedEntry {
  id: number
  sourceKind: string
  sourceId: string
  sourceVersion: number
  declared: boolean
  evidence: string[]
  note: string
  adjustment: string | null
  confirmation: string | null
  rules: string[]
  hosts: number[]
}

/** Entries as they are to be written once more. */
export async function readEntries(db: Db, ids: readonly number[]): Promise<MovedEntry[]> {
  const { rows } = await sql<MovedEntry>`
    select e.id, e.source_kind, e.source_id, e.source_version, e.declared, e.evidence, e.note, e.adjustment,
      e.confirmation, e.rules, r.hosts
    from entry e join lateral (${linesOf('reach', sql`entry = e.id`)} limit 1) l on true join reach r on r.id = l.reach
    where e.id = any(${[...ids]}::bigint[]) order by e.id`.execute(db)
  return rows
}

export interface MovedLine {
  entry: number
  metric: string
  day: string
  audience: Audience
  channel: Channel
  amount: number
  hosts: number[]
  copies: number
}

/**
 * The lines that entries were made of, without those that took a stock out of one total and into another: such two
 * are the same amount on the same day and cancel here.
 */
export async function readLines(db: Db, ids: readonly number[]): Promise<MovedLine[]> {
  const { rows } = await sql<MovedLine>`
    select l.entry, metric.code as metric, l.day, l.audience, l.channel, l.amount * l.sign as amount, reach.hosts,
      sum(l.sign) as copies
    from (${linesOf('entry, metric, reach, day, audience, channel, amount, sign', sql`entry = any(${[...ids]}::bigint[])`)}) l
    join metric on metric.id = l.metric join reach on reach.id = l.reach
    group by l.entry, metric.code, l.day, l.audience, l.channel, l.amount * l.sign, reach.hosts
    having sum(l.sign) > 0 order by l.entry`.execute(db)
  return rows
}

/** Reverses many entries at once, line by line. */
export async function reverseAll(
  trx: Db,
  ids: readonly number[],
  why: { move: number; by: string; at: Date; reason: string; adjustment: string | undefined },
): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    insert into entry (source_kind, source_id, source_version, declared, entered_by, entered_at, note, adjustment,
      reverses, move)
    select source_kind, source_id, source_version, declared, ${why.by}, ${why.at}::timestamptz, ${why.reason},
      ${why.adjustment ?? null}, id, ${why.move}
    from entry where id = any(${[...ids]}::bigint[]) order by id returning id`.execute(trx)
  const reversals = rows.map(({ id }) => id)
  await sql`
    insert into tail (entry, metric, reach, day, audience, channel, amount, declared, sign)
    select r.id, l.metric, l.reach, l.day, l.audience, l.channel, -l.amount, l.declared, -l.sign
    from (${linesOf('entry, metric, reach, day, audience, channel, amount, declared, sign', sql`entry = any(${[...ids]}::bigint[])`)}) l
    join entry r on r.reverses = l.entry`.execute(trx)
  return reversals
}

/** The first closed day among those on which these entries, taken together, change a total. */
export async function findClosedChange(trx: Db, entries: readonly number[]) {
  const { rows } = await sql<{ organization: number; name: string; closedThrough: string; day: string }>`
    select c.organization, o.name, c.closed_through, min(n.day) as day
    from (select m.organization, t.day from tail t join reach_member m on m.reach = t.reach
      where t.entry = any(${[...entries]}::bigint[])
      group by m.organization, t.day, t.metric, t.audience, t.channel
      having sum(t.amount) <> 0 or sum(t.sign) <> 0) n
    join lateral (select organization, closed_through from period_close
      where organization = n.organization order by id desc limit 1) c on c.closed_through >= n.day
    join organization o on o.id = c.organization
    group by 1, 2, 3 order by c.closed_through desc limit 1`.execute(trx)
  return rows[0]
}

/** The latest close of units whose books are closed over a day. */
export async function findClose(db: Db, organizations: readonly number[], day: string) {
  const { rows } = await sql<{ name: string; closedThrough: string }>`
    select o.name, c.closed_through from unnest(${[...organizations]}::int[]) as u(organization)
    join lateral (select closed_through from period_close where organization = u.organization
      order by id desc limit 1) c on c.closed_through >= ${day}::date
    join organization o on o.id = u.organization order by c.closed_through desc limit 1`.execute(db)
  return rows[0]
}
