import { parsePeriod } from '@medelge/figures'
import type { Searchable } from '#engines/search/searchable'
import { searchedAt } from '#modules/organizations'
import { seats } from '#platform/actor'
import { documentPolicy } from './document.policy.ts'
import { findDocumentHeads } from './document.store.ts'

export const documentSearch: Searchable = {
  kind: 'document',
  version: 1,
  table: 'document',
  key: 'id',
  marksOf: (_, actor) => seats(actor, documentPolicy.read),
  async read(db, ids) {
    const rows = await findDocumentHeads(db, ids)
    const at = await searchedAt(
      db,
      rows.map(({ organizationId }) => organizationId),
    )
    return rows.map(({ id, title, period, organizationId, state }) => {
      const { unitName, ...placed } = at(organizationId)
      const year = Number(parsePeriod(period).to.slice(0, 4))
      return { ...placed, id, title, note: `${year} · ${unitName}`, past: state === 'withdrawn', rank: -year }
    })
  },
}
