import { performance } from 'node:perf_hooks'
import type { Kysely } from 'kysely'
import type { Database } from '../server/src/database.ts'
import { sessionOrder, sessionRows } from '../server/src/modules/activities/lists/session-list.store.ts'
import { fillSessions } from './session-world.ts'

const SESSIONS = Number(process.env.BENCH_SESSIONS ?? 1_000_000)
const READS = 400

async function median(
  db: Kysely<Database>,
  organizationId: number,
  page: { state?: 'counted' | 'submitted' },
): Promise<number> {
  const times: number[] = []
  for (let read = 0; read < READS; read += 1) {
    const start = performance.now()
    await sessionRows(db, { organizationId, ...page }, sessionOrder.at({ limit: 50 })).execute()
    times.push(performance.now() - start)
  }
  return times.sort((a, b) => a - b)[READS / 2] ?? Number.NaN
}

/** First page of a banner's list against the region's, in turn, on the same million sessions. */
export async function benchSessionLists(db: Kysely<Database>): Promise<string[]> {
  const region = await fillSessions(db, SESSIONS)
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
