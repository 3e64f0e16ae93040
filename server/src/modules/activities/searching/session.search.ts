import type { Searchable } from '#engines/search/searchable'
import { seats } from '#platform/actor'
import { dayNumber } from '#platform/clock'
import { sessionPolicy } from '../session.policy.ts'
import { findSearchedSessions } from './searched.store.ts'

export const sessionSearch: Searchable = {
  kind: 'session',
  version: 1,
  table: 'session',
  key: 'id',
  marksOf: (_, actor) => seats(actor, sessionPolicy.read),
  async read(db, ids) {
    const rows = await findSearchedSessions(db, ids)
    return rows.map((row) => ({
      id: row.id,
      title: row.title,
      note: `${row.day} · ${row.place}`,
      words: [row.place],
      past: row.withdrawn,
      rank: -dayNumber(row.day),
      seenBy: row.scope,
    }))
  },
}
