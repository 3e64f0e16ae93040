import type { Searchable } from '#engines/search/searchable'
import { searchedAt } from '#modules/organizations'
import { seats } from '#platform/actor'
import { appraisalPolicy } from './appraisal.policy.ts'
import { findAppraisalHeads } from './appraisal.store.ts'

export const appraisalSearch: Searchable = {
  kind: 'appraisal',
  version: 2,
  table: 'appraisal',
  key: 'id',
  marksOf: (_, actor) => seats(actor, appraisalPolicy.read),
  async read(db, ids) {
    const rows = await findAppraisalHeads(db, ids)
    const at = await searchedAt(
      db,
      rows.map(({ organizationId }) => organizationId),
    )
    return rows.map(({ id, project: title, year, organizationId, state }) => {
      const { unitName, ...placed } = at(organizationId)
      return { ...placed, id, title, note: `${year} · ${unitName}`, past: state === 'withdrawn', rank: -year }
    })
  },
}
