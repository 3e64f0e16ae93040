import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import type { DueRow, RetentionKind } from '#platform/retention/retention-kind'

type Db = Kysely<Database>

/** How much of a kind goes. */
export interface Due {
  count: number
  oldest: Date | null
  newest: Date | null
  bytes: number
}

/** How much goes of each of these kinds, each by its own moment. */
export async function countDue(
  db: Db,
  asked: readonly { kind: RetentionKind; before: Date }[],
): Promise<Due[]> {
  const parts = asked.map(
    ({ kind, before }, nth) => sql`
      select ${sql.lit(nth)} as nth, count(*) as count, min(at) as oldest, max(at) as newest,
        coalesce(sum(bytes), 0)::bigint as bytes from (${kind.due(before)}) d`,
  )
  const { rows } = await sql<
    Due & { nth: number }
  >`${sql.join(parts, sql` union all `)} order by nth`.execute(db)
  return rows.map(({ nth: _, ...due }) => due)
}

/** What goes first, `limit` at most. */
export async function findDue(
  db: Db,
  kind: RetentionKind,
  before: Date,
  limit: number,
  among?: readonly string[],
): Promise<DueRow[]> {
  const named = among ? sql`where key = any(${[...among]}::text[])` : sql``
  const { rows } = await sql<DueRow>`
    select * from (${kind.due(before)}) d ${named} order by place, key limit ${limit}`.execute(db)
  return rows
}

/** What goes first, kept from coming back into use until the transaction ends. */
export async function takeDue(
  trx: Db,
  kind: RetentionKind,
  before: Date,
  limit: number,
): Promise<{ taken: DueRow[]; more: boolean }> {
  const first = await findDue(trx, kind, before, limit)
  const more = first.length === limit
  if (!kind.lock || first.length === 0) return { taken: first, more }
  const keys = first.map(({ key }) => key)
  await kind.lock(trx, keys)
  return { taken: await findDue(trx, kind, before, limit, keys), more }
}
