import { EVERYBODY, type Searchable } from '#engines/search/searchable'
import { readAreaWords } from '#modules/areas'
import { findSearchedUnits } from './names/searched-unit.store.ts'
import { writtenForms } from './names/written-forms.ts'
import { organizationLevels } from './organization-kinds.ts'

export const organizationSearch: Searchable = {
  kind: 'organization',
  version: 1,
  table: 'organization',
  key: 'id',
  marksOf: () => [EVERYBODY],
  async read(db, ids) {
    const areas = await readAreaWords(db)
    const units = await findSearchedUnits(db, ids.map(Number))
    return units.map((unit) => ({
      id: String(unit.id),
      title: unit.name,
      note: unit.shortName,
      also: unit.formerNames,
      words: [
        unit.code,
        unit.nameMongolian,
        ...[unit.name, ...unit.formerNames].flatMap((name) => writtenForms(name, areas)),
      ],
      past: unit.closedOn !== null,
      // The higher a unit the sooner it is meant, and of one level its association.
      rank: 2 * organizationLevels.indexOf(unit.level) + (unit.kind === 'association' ? 0 : 1),
      seenBy: [EVERYBODY],
    }))
  },
}
