import type { Finding } from '#platform/sheets/finding'
import type { GivenUnit } from './read-unit-row.ts'
import type { UnitParent } from './settle-unit-parents.ts'
import type { ExistingUnit } from './unit-import.store.ts'

interface Tree {
  parents: ReadonlyMap<number, UnitParent>
  areaCodes: ReadonlyMap<number, string | null>
}

/** The association of an area, by the area's code, where it is the one a row of this name means. */
export type AssociationNamed = (areaCode: string, name: string) => number | undefined

/**
 * Rows whose unit stands already, with its number. A name alone does not tell: there is a 城关镇 in many a banner.
 * The same name in the same area, or below the same unit, is the same unit; so is the association of an area, be it
 * written 桥西区科协 or 石家庄市桥西区科学技术协会.
 */
export function knownUnits(
  units: readonly GivenUnit[],
  { parents, areaCodes }: Tree,
  existing: readonly ExistingUnit[],
  associationNamed: AssociationNamed,
): Map<number, number> {
  const byName = new Map<string, ExistingUnit[]>()
  for (const one of existing) byName.set(one.name, [...(byName.get(one.name) ?? []), one])
  const byRow = new Map(units.map((unit) => [unit.row, unit]))
  const known = new Map<number, number | undefined>()

  function find(unit: GivenUnit): number | undefined {
    if (known.has(unit.row)) return known.get(unit.row)
    const candidates = byName.get(unit.name) ?? []
    const above = parents.get(unit.row)
    const parent = above && 'row' in above ? byRow.get(above.row) : undefined
    const parentId = parent ? find(parent) : above && 'id' in above ? above.id : undefined
    const area = areaCodes.get(unit.row)
    const same = candidates.find(
      (one) => (area && one.areaCode === area) || (parentId !== undefined && one.parentId === parentId),
    )
    const meant = area && unit.kind === 'association' ? associationNamed(area, unit.name) : undefined
    known.set(unit.row, same?.id ?? meant)
    return same?.id ?? meant
  }
  return new Map(
    units.flatMap((unit) => {
      const id = find(unit)
      return id === undefined ? [] : [[unit.row, id] as const]
    }),
  )
}

/** Rows that tell of the same unit as an earlier one. */
export function repeatedUnits(units: readonly GivenUnit[], parents: Tree['parents']): Finding[] {
  const seen = new Map<string, number>()
  return units.flatMap(({ row, name }): Finding[] => {
    const key = `${name} ${JSON.stringify(parents.get(row))}`
    const earlier = seen.get(key)
    seen.set(key, earlier ?? row)
    return earlier === undefined || name === ''
      ? []
      : [{ row, field: 'name', value: name, code: 'ROW_UNIT_TWICE', params: { earlier } }]
  })
}
