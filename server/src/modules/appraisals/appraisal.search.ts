import type { Searchable } from '#engines/search/searchable'
import { readChains, unitNames } from '#modules/organizations'
import { seats } from '#platform/actor'
import { appraisalPolicy } from './appraisal.policy.ts'
import { findAppraisalHeads } from './appraisal.store.ts'

export const appraisalSearch: Searchable = {
  kind: 'appraisal',
  version: 1,
  table: 'appraisal',
  key: 'id',
  marksOf: (_, actor) => seats(actor, appraisalPolicy.read),
  async read(db, ids) {
    const rows = await findAppraisalHeads(db, ids)
    const units = rows.map(({ organizationId }) => organizationId)
    const names = await unitNames(db)(units)
    const chains = await readChains(db, units)
    return rows.map((row) => ({
      id: row.id,
      title: row.project,
      note: `${row.year} · ${names.get(row.organizationId) ?? ''}`,
      unitId: row.organizationId,
      rank: -row.year,
      seenBy: chains(row.organizationId),
    }))
  },
}
