import { sql } from 'kysely'
import { placeByAge } from '#platform/retention/due-place'
import type { RetentionKind } from '#platform/retention/retention-kind'

const since = sql`coalesce(s.withdrawn_at, s.issued_at)`

/** Sheets that nobody shows any more: a review of titles looks back some years. */
export const sheetRetention: RetentionKind = {
  code: 'contribution-sheets',
  unit: 'month',
  range: () => ({ usual: 120, least: 12, most: 600 }),
  due: (before) => sql`
    select s.id::text as key, ${placeByAge(since)} as place, ${since} as at, 0::bigint as bytes,
      s.facts->>'name' as name, s.facts->>'unit' as note
    from contribution_sheet s where ${since} < ${before}`,
  lock: (trx, ids) =>
    sql`select id from contribution_sheet where id = any(${[...ids]}::uuid[]) order by id for update`.execute(
      trx,
    ),
  drop: (trx, ids) => sql`delete from contribution_sheet where id = any(${[...ids]}::uuid[])`.execute(trx),
}
