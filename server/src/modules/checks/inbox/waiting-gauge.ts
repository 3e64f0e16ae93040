import { sql } from 'kysely'
import type { Gauge } from '#platform/metrics/gauge'

export const waitingGauge: Gauge = {
  name: 'medelge_checks_waiting',
  help: 'Records of every kind that wait for a check, in the whole region.',
  async read(db) {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from waiting_check`.execute(
      db,
    )
    return rows[0]?.count ?? 0
  },
}
