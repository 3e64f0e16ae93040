import { EVERYBODY, type Searchable } from '#engines/search/searchable'
import { findAreasByIds } from './area.store.ts'
import { areaLevels } from './area-levels.ts'
import { shortForms } from './names/area-words.ts'

const otherThan = (now: string, had: readonly string[]) => [...new Set(had)].filter((one) => one !== now)

export const areaSearch: Searchable = {
  kind: 'area',
  last: true,
  version: 2,
  table: 'area',
  key: 'id',
  marksOf: () => [EVERYBODY],
  async read(db, ids) {
    const rows = await findAreasByIds(db, ids.map(Number))
    return rows.map((row) => {
      const names = row.had.map(({ name }) => name)
      const codes = row.had.map(({ code }) => code)
      return {
        id: String(row.id),
        title: row.name,
        note: row.code,
        also: otherThan(row.name, names),
        words: [row.nameMongolian, ...otherThan(row.code, codes), ...row.had.flatMap(shortForms)],
        past: row.endedOn !== null,
        rank: areaLevels.indexOf(row.level),
        seenBy: [EVERYBODY],
      }
    })
  },
}
