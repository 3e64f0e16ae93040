import type { Searchable } from '#engines/search/searchable'
import { readChains, unitNames } from '#modules/organizations'
import { seats } from '#platform/actor'
import { personPolicy } from './person.policy.ts'
import { findSearchedPeople } from './searched-person.store.ts'

export const personSearch: Searchable = {
  kind: 'person',
  version: 1,
  table: 'person',
  key: 'id',
  marksOf: (_, actor) => seats(actor, personPolicy.read),
  async read(db, ids) {
    const people = await findSearchedPeople(db, ids)
    const names = await unitNames(db)(people.map(({ organizationId }) => organizationId))
    const chains = await readChains(
      db,
      people.flatMap(({ units }) => units),
    )
    return people.map((person) => ({
      id: person.id,
      title: person.name,
      person: true,
      note: names.get(person.organizationId) ?? '',
      unitId: person.organizationId,
      words: [person.account],
      past: person.suspendedAt !== null,
      rank: 0,
      // Seen from above the unit one works at, and from above every unit where one holds a role.
      seenBy: person.units.flatMap((unit) => chains(unit)),
    }))
  },
}
