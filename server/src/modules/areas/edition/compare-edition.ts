import type { AreaLevel } from '../area-levels.ts'
import type { Division } from '../divisions/divisions.ts'

/** An area that stands now, as far as an edition of the national codes says anything of it. */
export interface StandingArea {
  id: number
  code: string
  name: string
  level: AreaLevel
  parentId: number | null
}

interface Told {
  code: string
  name: string
  /** The area around it. */
  around: string
}

/** A difference between the areas and an edition; `key` stays the same as long as the difference does. */
export interface AreaProposal {
  key: string
  deed: 'change' | 'found' | 'end'
  level: AreaLevel
  /** None of one that is not there yet. */
  areaId: number | null
  before: Told | null
  after: Told | null
}

const endings = /(自治旗|自治县|自治州|地区|街道办事处|街道|苏木|民族乡|联合旗|矿区|[省市区县盟旗镇乡村])$/

const stemOf = (name: string): string => {
  const stem = name.replace(endings, '')
  return stem.length > 1 ? stem : name
}

/** The one division that is meant by an area whose code the edition does not have: by name, or by what it is named after. */
function successor(area: StandingArea, around: string, fresh: readonly Division[]): Division | undefined {
  const alike = fresh.filter(({ level }) => level === area.level)
  const ways: ((one: Division) => boolean)[] = [
    (one) => one.name === area.name && one.parentCode === around,
    (one) => one.name === area.name,
    (one) => stemOf(one.name) === stemOf(area.name) && one.parentCode === around,
  ]
  for (const way of ways) {
    const [found, ...more] = alike.filter(way)
    if (found) return more.length === 0 ? found : undefined
  }
  return undefined
}

/**
 * What an edition of the national codes has otherwise than the areas that stand: other names, other codes, new areas and
 * such as it has no more. Villages it does not list, and what nobody broken down into towns, it proposes nothing for.
 */
export function compareEdition(
  areas: readonly StandingArea[],
  divisions: readonly Division[],
): AreaProposal[] {
  const byId = new Map(areas.map((area) => [area.id, area]))
  const byCode = new Map(areas.map((area) => [area.code, area]))
  const listed = new Map(divisions.map((one) => [one.code, one]))
  const nameOf = (code: string | null) => listed.get(code ?? '')?.name ?? byCode.get(code ?? '')?.name ?? ''
  const parentOf = (area: StandingArea) => (area.parentId === null ? undefined : byId.get(area.parentId))
  const told = (area: StandingArea): Told => ({
    ...{ code: area.code, name: area.name },
    around: parentOf(area)?.name ?? '',
  })
  const toldOf = ({ code, name, parentCode }: Division): Told => ({ code, name, around: nameOf(parentCode) })
  const fresh = divisions.filter(({ code }) => !byCode.has(code))
  const taken = new Set<string>()
  const proposals: AreaProposal[] = []

  for (const area of areas) {
    if (area.level === 'village') continue
    const base = { level: area.level, areaId: area.id, before: told(area) }
    const same = listed.get(area.code)
    const left = same ? [] : fresh.filter(({ code }) => !taken.has(code))
    const one = same ?? successor(area, parentOf(area)?.code ?? '', left)
    if (!one && area.parentId !== null)
      proposals.push({ key: `end ${area.code}`, deed: 'end', ...base, after: null })
    if (!one) continue
    if (!same) taken.add(one.code)
    if (one.name !== area.name || one.code !== area.code)
      proposals.push({
        ...{ key: `change ${area.code} ${one.code} ${one.name}`, deed: 'change', ...base },
        after: toldOf(one),
      })
  }
  const broken = new Set(areas.flatMap((area) => [`${parentOf(area)?.code} ${area.level}`]))
  for (const one of fresh) {
    if (taken.has(one.code) || !broken.has(`${one.parentCode} ${one.level}`)) continue
    proposals.push({
      ...{ key: `found ${one.code} ${one.name}`, deed: 'found', level: one.level, areaId: null },
      ...{ before: null, after: toldOf(one) },
    })
  }
  return proposals
}
