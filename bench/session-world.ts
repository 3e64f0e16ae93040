import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Database } from '../server/src/database.ts'
import { fillRegion } from './region.ts'

/** Many sessions over 103 banners in 12 leagues, spread over ten years; answers the region. */
export async function fillSessions(db: Kysely<Database>, sessions: number): Promise<number> {
  await fillRegion(db)
  await sql`
    insert into organization (code, name, short_name, kind, level, area_id)
    select 'bench-' || n, '单位' || n, '单位' || n, 'association',
      case when n = 1 then 'region' when n <= 13 then 'league' else 'banner' end, (select min(id) from area)
    from generate_series(1, 116) n`.execute(db)
  await sql`
    insert into session (kind, title, day, area_id, place, hosts, headcounts, count_method, state, recorded_by)
    select 'lecture', '科普讲座' || n, date '2015-01-01' + (n % 3650), (select min(id) from area), '文化站',
      array[(select min(id) from organization) + 13 + n % 103], '[{"audience":"public","offline":60,"online":0}]',
      'sheet', 'counted', 'bench'
    from generate_series(1, ${sessions}::int) n`.execute(db)
  await sql`
    insert into session_scope (organization_id, day, session_id)
    select unit, day, id from session,
      lateral (values (hosts[1]), ((select min(id) from organization)),
        ((select min(id) from organization) + 1 + (hosts[1] % 12))) as chain(unit)`.execute(db)
  await sql`analyze session, session_scope`.execute(db)
  const { rows } = await sql<{ id: number }>`select min(id) as id from organization`.execute(db)
  return rows[0]?.id ?? 0
}
