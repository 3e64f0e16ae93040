import type { Searchable } from '#engines/search/searchable'
import { readChains, unitNames } from '#modules/organizations'
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
    const units = rows.map(({ organizationId }) => organizationId)
    const names = await unitNames(db)(units)
    const chains = await readChains(db, units)
    return rows.map((row) => ({
      id: row.id,
      title: row.name,
      note: names.get(row.organizationId) ?? '',
      unitId: row.organizationId,
      words: [row.code],
      past: row.closedOn !== null || row.state === 'withdrawn',
      rank: 0,
      seenBy: chains(row.organizationId),
    }))
  },
}
