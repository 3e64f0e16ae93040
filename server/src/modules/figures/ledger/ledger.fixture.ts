import type { Line } from '@medelge/figures'
import { type Kysely, sql } from 'kysely'
import type { Database } from '#database'
import { openDatabase } from '#platform/database/database'
import { createTestDatabase } from '#test/test-database'
import { buildWorld, type World } from '#test/world'
import { loadCatalogue } from '../catalogue/catalogue.ts'
import type { Cell, CellSum } from '../reading/cell.ts'
import type { NewEntry } from './entry.ts'

type Db = Kysely<Database>

export interface LedgerBench {
  url: string
  db: Db
  world: World
  /** Organization ids of the world that can host. */
  hosts: number[]
  metricId(code: string): Promise<number>
  close(): Promise<void>
}

/** A database of its own with the small world and the catalogue: the ledger alone, without a platform around it. */
export async function openLedger(connections = 20): Promise<LedgerBench> {
  const database = await createTestDatabase()
  const { db, close } = openDatabase(database.url, { max: connections })
  const world = await buildWorld(db)
  await db.transaction().execute(loadCatalogue)
  return {
    url: database.url,
    db,
    world,
    hosts: Object.values(world).map((place) => place.organizationId),
    async metricId(code) {
      const { rows } = await sql<{ id: number }>`select id from metric where code = ${code}`.execute(db)
      return rows[0]?.id ?? 0
    },
    async close() {
      await close()
      await database.drop()
    },
  }
}

let written = 0

/** An entry of one record with these lines; each call is another record. */
export const entryOf = (hosts: number[], lines: Line[], change: Partial<NewEntry> = {}): NewEntry => ({
  source: { kind: 'session', id: `r${++written}`, version: 1 },
  hosts,
  lines,
  by: 'person-1',
  at: new Date(),
  ...change,
})

export const lineOf = (metric: string, day: string, amount: number, change: Partial<Line> = {}): Line => ({
  metric,
  day,
  amount,
  audience: 'none',
  channel: 'none',
  ...change,
})

/** The definition of a figure: the plain sum over every line whose reach contains the organization, entered by then. */
export async function sumDirectly(db: Db, cell: Cell, asOf?: Date): Promise<CellSum> {
  const first = cell.kind === 'stock' ? '-infinity' : (cell.from ?? '-infinity')
  const { rows } = await sql<CellSum>`
    select coalesce(sum(amount), 0)::bigint as amount, coalesce(sum(amount) filter (where m.own), 0)::bigint as own,
      coalesce(sum(amount) filter (where declared), 0)::bigint as declared, coalesce(sum(sign), 0)::bigint as lines,
      coalesce(sum(sign) filter (where declared), 0)::bigint as declared_lines
    from (select entry, metric, reach, day, audience, channel, amount, declared, sign from posting
      union all select entry, metric, reach, day, audience, channel, amount, declared, sign from tail) l
    join reach_member m on m.reach = l.reach and m.organization = ${cell.organization}
    where l.metric = ${cell.metric} and l.day between ${first}::date and ${cell.to}::date
      and (${asOf ?? null}::timestamptz is null or (select entered_at from entry where id = l.entry) <= ${asOf ?? null})
      and (${cell.audience ?? null}::figure_audience is null or l.audience = ${cell.audience ?? null})
      and (${cell.channel ?? null}::figure_channel is null or l.channel = ${cell.channel ?? null})`.execute(
    db,
  )
  return rows[0] as CellSum
}
