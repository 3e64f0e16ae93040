import { AUDIENCES, type Audience, type Channel } from '@medelge/figures'
import { type Kysely, sql } from 'kysely'
import type { Database } from '../../server/src/database.ts'
import { loadCatalogue } from '../../server/src/modules/figures/catalogue/catalogue.ts'
import { getMetrics } from '../../server/src/modules/figures/catalogue/metric.store.ts'
import type { IngestEntry, IngestLine } from '../../server/src/modules/figures/ingest/ingest.ts'
import { internReaches } from '../../server/src/modules/figures/ledger/reach.store.ts'
import { fillRegion } from '../region.ts'

type Db = Kysely<Database>

export interface LedgerWorld {
  region: number
  reaches: number[]
  /** Ids of the metrics a session feeds, the audience first: it has most of the lines. */
  metrics: number[]
}

const CODES = [
  'popsci-activity-beneficiaries',
  'popsci-publicity-events',
  'popsci-training-beneficiaries',
  'leaflets-handed-out',
  'tour-beneficiaries',
  'volunteer-service-beneficiaries',
  'farmer-training-beneficiaries',
  'popsci-training-sessions',
] as const

/** Counted metrics beside those a session feeds, in the order of the catalogue. */
async function moreMetrics(db: Db, count: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    select id from metric where kind = 'flow' and formula is null and not code = any(${[...CODES]}::text[])
    order by position limit ${count}`.execute(db)
  return rows.map(({ id }) => id)
}

/** A region of 12 leagues, 103 banners and 1,012 towns with one reach per banner and town and 200 joint ones. */
export async function buildLedgerWorld(db: Db, count: number = CODES.length): Promise<LedgerWorld> {
  await fillRegion(db)
  await sql`
    insert into organization (code, name, short_name, kind, level, area_id)
    select 'bench-' || n, '单位' || n, '单位' || n, 'association',
      case when n = 1 then 'region' when n <= 13 then 'league' when n <= 116 then 'banner' else 'town' end,
      (select min(id) from area)
    from generate_series(1, 1128) n order by n`.execute(db)
  await sql`
    insert into organization_parent (organization_id, parent_id, since)
    select f.id + n - 1, case when n = 1 then null when n <= 13 then f.id when n <= 116 then f.id + 1 + n % 12
      else f.id + 13 + n % 103 end, '2000-01-01'
    from (select min(id) as id from organization) f, generate_series(1, 1128) n`.execute(db)
  await db.transaction().execute(loadCatalogue)
  const { rows } = await sql<{ id: number }>`select id from organization order by id`.execute(db)
  const ids = rows.map((row) => row.id)
  const at = (position: number) => ids[position % ids.length] ?? 0
  const single = ids.slice(13).map((id) => ({ hosts: [id], day: '2021-01-01' }))
  const joint = Array.from({ length: 200 }, (_, n) => ({
    hosts: [at(n + 13), at(n * 7 + 20)],
    day: '2021-01-01',
  }))
  const reaches = [...new Set(await internReaches(db, [...single, ...joint]))]
  const metrics = await getMetrics(db, CODES)
  const fed = CODES.map((code) => metrics.get(code)?.id ?? 0)
  return { region: at(0), reaches, metrics: [...fed, ...(await moreMetrics(db, count - fed.length))] }
}

/** A fixed course of pseudo-random whole numbers below a bound, so that every run ingests the same rows. */
export function chanceFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

const channels: Channel[] = ['offline', 'online']

/** Entries as sessions make them: four lines each, half of them head-counts by audience and channel. */
export function someEntries(world: LedgerWorld, count: number, seed: number): IngestEntry[] {
  const chance = chanceFrom(seed)
  const at = new Date('2022-01-05T00:00:00Z')
  const audience = (): Audience => AUDIENCES[1 + chance(AUDIENCES.length - 1)] ?? 'public'
  return Array.from({ length: count }, (_, index) => {
    const day = new Date(Date.UTC(2021, 0, 1 + chance(365))).toISOString().slice(0, 10)
    const reach = world.reaches[chance(world.reaches.length)] ?? 0
    const lines = Array.from({ length: 4 }, (_, position): IngestLine => {
      const metric = world.metrics[position < 2 ? 0 : 1 + chance(world.metrics.length - 1)] ?? 0
      return {
        metric,
        reach,
        day,
        audience: audience(),
        channel: channels[position % 2] ?? 'offline',
        amount: 1 + chance(900),
      }
    })
    return { source: { kind: 'session', id: `bench-${seed}-${index}`, version: 1 }, by: 'bench', at, lines }
  })
}
