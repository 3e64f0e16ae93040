import { sql } from 'kysely'
import type { Gauge } from '#platform/metrics/gauge'

const lines: Gauge = {
  name: 'medelge_tail_lines',
  help: 'Lines of the ledger that are not folded into balances yet.',
  async read(db) {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from tail`.execute(db)
    return rows[0]?.count ?? 0
  },
}

/** Figures are exact without a fold; one that stays away makes them slow, and so it is watched. */
export const foldDelay: Gauge = {
  name: 'medelge_fold_delay_seconds',
  help: 'How long the oldest line has waited to be folded into balances.',
  async read(db, now) {
    const { rows } = await sql<{ oldest: Date | null }>`
      select min(e.entered_at) as oldest from entry e where e.id in (select t.entry from tail t)`.execute(db)
    const oldest = rows[0]?.oldest
    return oldest ? Math.max(0, (now.getTime() - oldest.getTime()) / 1000) : 0
  },
}

export const tailGauges = [lines, foldDelay]
