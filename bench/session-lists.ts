import { performance } from 'node:perf_hooks'
import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Database } from '../server/src/database.ts'
import { findSessions, sessionOrder } from '../server/src/modules/activities/session-list.store.ts'

const SESSIONS = Number(process.env.BENCH_SESSIONS ?? 1_000_000)
const READS = 400

/** A million sessions over 103 banners in 12 leagues, spread over ten years. */
async function fill(db: Kysely<Database>): Promise<void> {
  await sql`insert into area (code, name, kind, level) values ('150000', '内蒙古自治区', 'region', 'region')`.execute(
    db,
  )
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
    from generate_series(1, ${SESSIONS}::int) n`.execute(db)
  await sql`
    insert into session_scope (organization_id, day, session_id)
    select unit, day, id from session,
      lateral (values (hosts[1]), ((select min(id) from organization)),
        ((select min(id) from organization) + 1 + (hosts[1] % 12))) as chain(unit)`.execute(db)
  await sql`analyze session, session_scope`.execute(db)
}

async function median(
  db: Kysely<Database>,
  organizationId: number,
  page: { state?: 'counted' | 'submitted' },
): Promise<number> {
  const times: number[] = []
  for (let read = 0; read < READS; read += 1) {
    const start = performance.now()
    await findSessions(db, { organizationId, ...page }, sessionOrder.at({}), 51)
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[READS / 2] ?? Number.NaN
}

/** First page of a banner's list against the region's, in turn, on the same million sessions. */
export async function benchSessionLists(db: Kysely<Database>): Promise<string[]> {
  await fill(db)
  const region =
    (await sql<{ id: number }>`select min(id) as id from organization`.execute(db)).rows[0]?.id ?? 0
  const banner = region + 50
  await median(db, region, {})
  const ratios: number[] = []
  const shown: [number, number] = [0, 0]
  for (let round = 0; round < 5; round += 1) {
    const [whole, part] = [await median(db, region, {}), await median(db, banner, {})]
    ratios.push(part / whole)
    shown[0] = whole
    shown[1] = part
  }
  const ratio = ratios.sort((a, b) => a - b)[2] ?? Number.NaN
  return [
    `A banner's list against the region's at ${SESSIONS.toLocaleString('en')} sessions`,
    `  region ${shown[0].toFixed(2)} ms · banner ${shown[1].toFixed(2)} ms (median of ${READS} reads, last of five rounds)`,
    `  ratio ${ratio.toFixed(2)}, the middle one of the five rounds (goal ≤ 1.1)`,
  ]
}
