import type { Searchable } from '#engines/search/searchable'
import { searchedAt } from '#modules/organizations'
import { seats } from '#platform/actor'
import { kindWords } from './kinds/kind-words.ts'
import { findRecordsOf } from './record.store.ts'
import { registerPolicy } from './register.policy.ts'

export const recordSearch: Searchable = {
  kind: 'register_record',
  version: 2,
  table: 'register_record',
  key: 'id',
  marksOf: (_, actor) => seats(actor, registerPolicy.read),
  async read(db, ids) {
    const rows = await findRecordsOf(db, ids)
    const at = await searchedAt(
      db,
      rows.map(({ organizationId }) => organizationId),
    )
    const lists = await kindWords(
      db,
      rows.map(({ kind }) => kind),
    )
    return rows.map((row) => {
      const { unitName, ...placed } = at(row.organizationId)
      const past = row.until !== null || row.state === 'withdrawn'
      const note = [unitName, lists.get(row.kind)?.words].filter(Boolean).join(' · ')
      return { ...placed, id: row.id, title: row.name, note, words: [row.code], past, rank: 0 }
    })
  },
}
