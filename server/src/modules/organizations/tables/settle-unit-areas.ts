import { type AreaNames, type NewArea, parentCodeOf } from '#modules/areas'
import type { Finding } from '#platform/sheets/finding'
import type { GivenUnit } from './read-unit-row.ts'

/** Where a unit stands: an area by its code, or null for that of the unit above it. */
export interface SettledAreas {
  codes: ReadonlyMap<number, string | null>
  /** Areas nobody registered yet, by code. */
  fresh: ReadonlyMap<string, NewArea>
  findings: Finding[]
}

// An association's own name tells its area: 西乌珠穆沁旗科学技术协会.
const areaNameOf = ({ areaName, kind, name }: GivenUnit): string =>
  areaName || (kind === 'association' ? name.replace(/(科协|科学技术协会)$/, '') : '')

/** Finds the area of every row among those registered and those the table itself brings. */
export function settleUnitAreas(
  units: readonly GivenUnit[],
  areas: AreaNames,
  home: { areaId: number; areaCode: string },
): SettledAreas {
  const findings: Finding[] = []
  const fresh = new Map<string, NewArea>()
  const codes = new Map<number, string | null>()
  const flag = (unit: GivenUnit, field: string, value: string, code: string, params = {}) =>
    findings.push({ row: unit.row, field, value, code, params })

  /** By the tree of areas as far up as that knows the code, and by the code below. */
  function liesInHome(code: string): boolean {
    for (let at: string | null = code; at !== null; at = parentCodeOf(at)) {
      const known = areas.byCode(at)
      if (known) return areas.chain(known.id).some(({ id }) => id === home.areaId)
    }
    return false
  }

  for (const unit of units) {
    const known = areas.byCode(unit.areaCode)
    if (unit.areaCode === '') continue
    codes.set(unit.row, known?.code ?? unit.areaCode)
    const name = areaNameOf(unit)
    if (known) {
      if (unit.areaName !== '' && !areas.isCalled(known, unit.areaName))
        flag(unit, 'areaName', unit.areaName, 'AREA_KNOWN', { code: known.code, name: known.name })
    } else if (name === '') flag(unit, 'areaName', '', 'CELL_AREA_NAME_NEEDED', { code: unit.areaCode })
    else fresh.set(unit.areaCode, { code: unit.areaCode, name })
    if ((!known || unit.inhabitants !== null) && !liesInHome(unit.areaCode))
      flag(unit, 'areaCode', unit.areaCode, 'CELL_AREA_OUT_OF_REACH')
  }
  for (const unit of units) {
    const parent = parentCodeOf(unit.areaCode || home.areaCode)
    if (fresh.has(unit.areaCode) && parent && !fresh.has(parent) && !areas.byCode(parent))
      flag(unit, 'areaCode', unit.areaCode, 'AREA_PARENT_UNKNOWN', { parent })
    if (unit.areaCode !== '') continue
    codes.set(unit.row, null)
    if (unit.areaName === '') continue
    const own = [...fresh.values()].filter(({ name }) => name === unit.areaName)
    const found = own.length === 1 ? own[0] : areas.find(unit.areaName, home.areaId)
    if (typeof found === 'object') codes.set(unit.row, found.code)
    else
      flag(
        unit,
        'areaName',
        unit.areaName,
        found === 'ambiguous' ? 'CELL_AREA_AMBIGUOUS' : 'CELL_AREA_UNKNOWN',
      )
  }
  return { codes, fresh, findings }
}
