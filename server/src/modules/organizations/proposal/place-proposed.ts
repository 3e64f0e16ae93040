import { always } from '#platform/dated/dated'
import { inField } from '#platform/errors'
import { organizationErrors } from '../organization.errors.ts'
import type { PlacedUnit } from '../tables/check-units.ts'
import { repeatedUnits } from '../tables/known-units.ts'
import type { ProposedUnit } from './propose-units.ts'

/** Proposed associations as rows of a table of units, so that they are added by the same rule; refuses what it refuses. */
export function placeProposed(
  units: readonly ProposedUnit[],
  associations: ReadonlyMap<string, number>,
): PlacedUnit[] {
  const rowOf = new Map(units.map(({ areaCode }, row) => [areaCode, row]))
  const placed = units.map((unit, row): PlacedUnit => {
    const above = rowOf.get(unit.parentCode)
    return {
      ...{ row, name: unit.name, shortName: unit.shortName, nameMongolian: '', kind: 'association' },
      ...{ level: undefined, parent: '', areaCode: unit.areaCode, areaName: unit.areaName, since: always },
      ...{ inhabitants: null, area: unit.areaCode, fresh: undefined },
      above: above === undefined ? { id: associations.get(unit.parentCode) ?? 0 } : { row: above },
    }
  })
  const parents = new Map(placed.map(({ row, above }) => [row, above]))
  for (const called of ['name', 'shortName'] as const) {
    const [twice] = repeatedUnits(
      placed.map((unit) => ({ ...unit, name: unit[called] })),
      parents,
    )
    if (twice) throw organizationErrors.ORGANIZATION_TWICE({ name: twice.value, ...inField('names') })
  }
  return placed
}
