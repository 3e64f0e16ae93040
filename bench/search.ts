import { performance } from 'node:perf_hooks'
import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Database } from '../server/src/database.ts'
import { readQuery } from '../server/src/engines/search/fold.ts'
import { findHits } from '../server/src/engines/search/hit.store.ts'
import { noteOldEntries, refresh } from '../server/src/engines/search/refresh.ts'
import { searchables } from '../server/src/engines/search/searchable.ts'
import { sessionOrder, sessionRows } from '../server/src/modules/activities/lists/session-list.store.ts'
import { modules } from '../server/src/modules.ts'
import { collectContributions } from '../server/src/platform/extension-point.ts'
import { fillSearchedSessions } from './search-world.ts'

const SESSIONS = Number(process.env.BENCH_SEARCH ?? 100_000)
const READS = 30

async function median(read: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let nth = 0; nth < READS; nth += 1) {
    const start = performance.now()
    await read()
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[READS / 2] ?? Number.NaN
}

/** How long it takes to find by words that few, many or all records hold, and to write the whole index. */
export async function benchSearch(db: Kysely<Database>): Promise<string[]> {
  collectContributions(modules)
  const nouns = searchables.all()
  const region = await fillSearchedSessions(db, SESSIONS)
  await noteOldEntries(db, nouns)
  const start = performance.now()
  while (!(await refresh(db, nouns)));
  const wrote = performance.now() - start
  await sql`vacuum analyze search_entry`.execute(db)
  const { rows } = await sql<{ entries: number; size: string; index: string }>`
    select (select count(*) from search_entry) as entries,
      pg_size_pretty(pg_total_relation_size('search_entry')) as size,
      pg_size_pretty(pg_relation_size('search_entry_found')) as index`.execute(db)
  const [state] = rows
  const key = await median(() =>
    sql`select title from session where id = ${crypto.randomUUID()}::uuid`.execute(db),
  )
  const lines: string[] = []
  for (const q of [
    '额济纳',
    '胡杨',
    '科普',
    '科',
    'ejnhy',
    'kepu',
    '草原防火 中心小学',
    '没有的词',
    '第77期',
  ]) {
    for (const [who, unit] of [
      ['region', region],
      ['banner', region + 50],
    ] as const) {
      const kinds = nouns.map(({ kind }) => ({ kind, marks: [0, unit, -unit] }))
      const found = await findHits(db, kinds, readQuery(q), { limit: 7 })
      const hits = await median(() => findHits(db, kinds, readQuery(q), { limit: 7 }))
      const list = await median(() =>
        sessionRows(db, { organizationId: unit, search: q }, sessionOrder.at({ limit: 50 })).execute(),
      )
      const total = found.find(({ kind }) => kind === 'session')?.total ?? 0
      lines.push(
        `  ${who} “${q}”: search ${hits.toFixed(1)} ms (${total} sessions) · list of sessions ${list.toFixed(1)} ms`,
      )
    }
  }
  return [
    `The search over ${SESSIONS.toLocaleString('en')} sessions`,
    `  ${state?.entries} entries written at ${Math.round((1000 * (state?.entries ?? 0)) / wrote)} a second · ${state?.size}, of it index ${state?.index}`,
    `  one look-up by key ${key.toFixed(2)} ms (medians of ${READS} reads)`,
    ...lines,
  ]
}
