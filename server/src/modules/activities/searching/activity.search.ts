import type { Searchable } from '#engines/search/searchable'
import { chainsOf, readChains } from '#modules/organizations'
import { seats } from '#platform/actor'
import { dayNumber } from '#platform/clock'
import { sessionPolicy } from '../session.policy.ts'
import { findSearchedActivities } from './searched.store.ts'

/** An activity is seen from above its unit, and from below: whoever stands there adds sessions to it. */
export const activitySearch: Searchable = {
  kind: 'activity',
  version: 1,
  table: 'activity',
  key: 'id',
  async marksOf(db, actor) {
    const held = seats(actor, sessionPolicy.read)
    return [...held, ...(await chainsOf(db, held)).map((unit) => -unit)]
  },
  async read(db, ids) {
    const rows = await findSearchedActivities(db, ids)
    const chains = await readChains(
      db,
      rows.map(({ organizationId }) => organizationId),
    )
    return rows.map((row) => ({
      id: row.id,
      title: row.title,
      note: `${row.startsOn} – ${row.endsOn}`,
      rank: -dayNumber(row.startsOn),
      seenBy: [...chains(row.organizationId), -row.organizationId],
    }))
  },
}
