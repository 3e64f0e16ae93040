import type { Division } from '#modules/areas'
import { fullAreaName, nameFor, shortAreaName, shortNameFor } from './unit-names.ts'

/** An association that could stand for an area. */
export interface ProposedUnit {
  areaCode: string
  areaName: string
  level: Division['level']
  /** The nearest area around it whose association stands or is proposed. */
  parentCode: string
  name: string
  shortName: string
}

export interface ProposalChoice {
  /** Also one for each town. */
  towns: boolean
  /** Areas that get none; what lies in them goes to the association around. */
  leftOut?: ReadonlySet<string>
  /** Names somebody wrote instead of those by rule, by area. */
  names?: ReadonlyMap<string, { name: string; shortName: string }>
}

/**
 * The associations below that of `divisions[0]`, an area each, parents first. `stands` says which areas have theirs
 * already: they are proposed to nobody again, and others are placed below them.
 */
export function proposeUnits(
  divisions: readonly Division[],
  stands: (areaCode: string) => boolean,
  { towns, leftOut = new Set(), names = new Map() }: ProposalChoice,
): ProposedUnit[] {
  const byCode = new Map(divisions.map((one) => [one.code, one]))
  const around = (code: string) => byCode.get(code)
  const [root, ...below] = divisions
  if (!root) return []
  const has = new Set([root.code])
  const proposed: ProposedUnit[] = []
  for (const area of below) {
    const { code, name, level, parentCode } = area
    if (stands(code)) has.add(code)
    // 嘉峪关市 the county is 嘉峪关市 the city: one association.
    const twice = parentCode !== null && around(parentCode)?.name === name
    if (stands(code) || twice || leftOut.has(code) || (level === 'town' && !towns)) continue
    has.add(code)
    let parent = parentCode
    while (parent !== null && !has.has(parent)) parent = around(parent)?.parentCode ?? null
    proposed.push({
      ...{ areaCode: code, areaName: name, level, parentCode: parent ?? root.code },
      name: nameFor(fullAreaName(area, around)),
      shortName: shortNameFor(shortAreaName(area)),
    })
  }
  return tellApart(proposed, around).map((unit) => ({ ...unit, ...names.get(unit.areaCode) }))
}

/** Where two below one unit would be called the same in short, both say what they lie in. */
function tellApart(units: readonly ProposedUnit[], around: (code: string) => Division | undefined) {
  const key = ({ parentCode, shortName }: ProposedUnit) => `${parentCode} ${shortName}`
  const count = new Map<string, number>()
  for (const unit of units) count.set(key(unit), (count.get(key(unit)) ?? 0) + 1)
  return units.map((unit) => {
    const above = around(around(unit.areaCode)?.parentCode ?? '')
    if (count.get(key(unit)) === 1 || !above) return unit
    return { ...unit, shortName: shortNameFor(`${shortAreaName(above)}${unit.areaName}`) }
  })
}
