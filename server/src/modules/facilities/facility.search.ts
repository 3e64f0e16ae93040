import type { Searchable } from '#engines/search/searchable'
import { searchedAt } from '#modules/organizations'
import { seats } from '#platform/actor'
import { facilityPolicy } from './facility.policy.ts'
import { findFacilitiesOf } from './facility.store.ts'

export const facilitySearch: Searchable = {
  kind: 'facility',
  version: 1,
  table: 'facility',
  key: 'id',
  marksOf: (_, actor) => seats(actor, facilityPolicy.read),
  async read(db, ids) {
    const rows = await findFacilitiesOf(db, ids)
    const at = await searchedAt(
      db,
      rows.map(({ organizationId }) => organizationId),
    )
    return rows.map((row) => {
      const { unitName, ...placed } = at(row.organizationId)
      const past = row.closedOn !== null || row.state === 'withdrawn'
      return { ...placed, id: row.id, title: row.name, note: unitName, words: [row.code], past, rank: 0 }
    })
  },
}
