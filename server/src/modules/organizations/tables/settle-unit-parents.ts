import type { Finding } from '#platform/sheets/finding'
import type { OrganizationNames } from '../names/name-organizations.ts'
import { unfoundUnit } from '../names/unsure-unit.ts'
import type { GivenUnit } from './read-unit-row.ts'

/** The unit above: another row of the same table, or one that stands already. */
export type UnitParent = { row: number } | { id: number }

export interface ParentContext {
  /** Units that stand already, by what people write. */
  organizations: OrganizationNames
  /** The association of an area that stands already. */
  associationIn(areaCode: string): number | undefined
  /** Whether a name is that of some association inside an area, such as a school's, and not of the area's own. */
  isInside(areaCode: string, name: string): boolean
  /** The code of the area around one. */
  areaAround(areaCode: string): string | null
  areaCodes: ReadonlyMap<number, string | null>
  home: number
}

const names = (unit: GivenUnit) => [unit.name, unit.shortName]

/** Finds the unit above every row; where none is written, the association of the area around, else the unit that reads in. */
export function settleUnitParents(units: readonly GivenUnit[], context: ParentContext) {
  const findings: Finding[] = []
  const byName = new Map<string, GivenUnit | 'ambiguous'>()
  const byArea = new Map<string, GivenUnit>()
  const isOwn = ({ kind, name }: GivenUnit, area: string) =>
    kind === 'association' && !context.isInside(area, name)
  for (const unit of units) {
    for (const name of new Set(names(unit))) byName.set(name, byName.has(name) ? 'ambiguous' : unit)
    const area = context.areaCodes.get(unit.row)
    if (area && isOwn(unit, area) && !byArea.has(area)) byArea.set(area, unit)
  }

  function around(unit: GivenUnit): UnitParent {
    const own = context.areaCodes.get(unit.row) ?? ''
    // An area's association stands below that of the area around; any other unit below the association of its own area.
    let area = own !== '' && isOwn(unit, own) ? context.areaAround(own) : own || null
    for (; area !== null; area = context.areaAround(area)) {
      const row = byArea.get(area)?.row
      if (row !== undefined && row !== unit.row) return { row }
      const id = context.associationIn(area)
      if (id !== undefined) return { id }
    }
    return { id: context.home }
  }

  function settle(unit: GivenUnit): UnitParent | undefined {
    if (unit.parent === '') return around(unit)
    const listed = byName.get(unit.parent)
    if (typeof listed === 'object' && listed !== unit) return { row: listed.row }
    const existing = listed === 'ambiguous' ? listed : context.organizations(unit.parent)
    if (typeof existing === 'object') return { id: existing.id }
    const why = listed === 'ambiguous' ? undefined : unfoundUnit(context.organizations, unit.parent)
    const { code, params } = why ?? { code: 'ROW_PARENT_AMBIGUOUS', params: { name: unit.parent } }
    findings.push({ row: unit.row, field: 'parent', value: unit.parent, code, params })
    return undefined
  }

  const parents = new Map<number, UnitParent>()
  for (const unit of units) {
    const parent = settle(unit)
    if (parent) parents.set(unit.row, parent)
  }
  return { parents, findings }
}

/** The tree is read this deep; whatever is deeper goes in a circle. */
const DEEPEST = 20

/** Rows that stand below themselves, or below such rows. */
export function circlingRows(parents: ReadonlyMap<number, UnitParent>): number[] {
  return [...parents.keys()].filter((row) => {
    let at = row
    for (let step = 0; step < DEEPEST; step += 1) {
      const parent = parents.get(at)
      if (!parent || 'id' in parent) return false
      at = parent.row
    }
    return true
  })
}
