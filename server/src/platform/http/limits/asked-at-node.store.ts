import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'

export interface Asked {
  who: string
  /** Requests of the minute. */
  count: number
}

/** Tells how often those who ask often asked at this node in a minute, and hears how often they did at all others. */
export async function exchangeCounts(
  db: Kysely<Database>,
  node: string,
  minute: number,
  asked: readonly Asked[],
): Promise<Asked[]> {
  const who = asked.map((one) => one.who)
  const counts = asked.map(({ count }) => count)
  const { rows } = await sql<Asked>`
    with past as (
      delete from asked_at_node where (minute, who, node) in (
        select minute, who, node from asked_at_node where minute < ${minute - 1} for update skip locked)
    ), told as (
      insert into asked_at_node (minute, who, node, count)
      select ${minute}, who, ${node}, count from unnest(${who}::text[], ${counts}::int[]) as told (who, count)
      on conflict (minute, who, node) do update set count = excluded.count
    )
    select who, sum(count)::int as count from asked_at_node
    where minute = ${minute} and who = any (${who}) and node <> ${node} group by who`.execute(db)
  return rows
}
