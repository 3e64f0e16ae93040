import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Database } from '#database'
import { unitsBelow } from '#modules/organizations'

type Db = Kysely<Database>

/** How far a sheet is, as a board shows it. */
export const boardStates = ['untouched', 'draft', 'returned', 'handed-in', 'accepted', 'ended'] as const
export type BoardState = (typeof boardStates)[number]

/** The same in SQL, over a sheet `s`. */
export const boardState = sql<BoardState>`(case s.state when 'withdrawn' then 'ended' when 'counted' then 'accepted'
  when 'submitted' then 'handed-in' when 'returned' then 'returned'
  else case when s.changed_at is null then 'untouched' else 'draft' end end)`

/** Over a sheet `s` of a collection `c`: its last day. */
export const dueOf = sql`coalesce(s.due_on, c.due_on)`

/** Whether a sheet waits for its unit longer than it should. */
export const isOverdue = (today: string): RawBuilder<boolean> =>
  sql<boolean>`(s.state in ('draft', 'returned') and ${dueOf} < ${today}::date)`

/**
 * Over sheets `s` of a collection `c`: those of a unit and all below it, and for the unit that asks all of them. What was
 * answered stays with the question when the unit stands elsewhere since.
 */
export const isSeenFrom = (unit: number): RawBuilder<boolean> =>
  sql<boolean>`(c.organization_id = ${unit}::int or s.organization_id in ${unitsBelow([unit])})`

export type StateCounts = Record<BoardState | 'all' | 'overdue', number>

/** How many sheets of a unit and all below it are how far. */
export async function countStates(
  db: Db,
  { collectionId, organizationId }: { collectionId: string; organizationId: number },
  today: string,
): Promise<StateCounts> {
  const { rows } = await sql<{ state: BoardState; count: number; overdue: number }>`
    select ${boardState} as state, count(*)::int as count, (count(*) filter (where ${isOverdue(today)}))::int as overdue
    from collection_sheet s join collection c on c.id = s.collection_id
    where s.collection_id = ${collectionId}::uuid and ${isSeenFrom(organizationId)}
    group by 1`.execute(db)
  const counts = Object.fromEntries(
    [...boardStates, 'all', 'overdue'].map((state) => [state, 0]),
  ) as StateCounts
  for (const { state, count, overdue } of rows) {
    counts[state] = count
    counts.all += count
    counts.overdue += overdue
  }
  return counts
}
