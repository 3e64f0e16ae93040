import { EVERYBODY, type Searchable } from '#engines/search/searchable'
import { findAreasByIds } from './area.store.ts'
import { areaLevels } from './area-levels.ts'
import { shortForms } from './names/area-words.ts'

export const areaSearch: Searchable = {
  kind: 'area',
  version: 1,
  table: 'area',
  key: 'id',
  marksOf: () => [EVERYBODY],
  async read(db, ids) {
    const rows = await findAreasByIds(db, ids.map(Number))
    return rows.map((row) => ({
      id: String(row.id),
      title: row.name,
      note: row.code,
      words: [row.nameMongolian, ...shortForms(row)],
      rank: areaLevels.indexOf(row.level),
      seenBy: [EVERYBODY],
    }))
  },
}
