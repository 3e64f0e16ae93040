import type { Searchable } from '#engines/search/searchable'
import { searchedAt } from '#modules/organizations'
import { seats } from '#platform/actor'
import { memberPolicy } from './member.policy.ts'
import { findMembers } from './member.store.ts'

export const memberSearch: Searchable = {
  kind: 'member',
  version: 1,
  table: 'member',
  key: 'id',
  marksOf: (_, actor) => seats(actor, memberPolicy.read),
  async read(db, ids) {
    const rows = (await findMembers(db, ids)).filter(
      ({ mergedInto, forgottenAt }) => mergedInto === null && forgottenAt === null,
    )
    const at = await searchedAt(
      db,
      rows.map(({ organizationId }) => organizationId),
    )
    return rows.map((row) => {
      const { unitName, ...placed } = at(row.organizationId)
      return {
        ...placed,
        id: row.id,
        title: row.name,
        person: true,
        note: unitName,
        words: [row.code],
        past: false,
        rank: 0,
      }
    })
  },
}
