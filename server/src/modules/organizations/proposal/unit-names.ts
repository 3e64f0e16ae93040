import { type Division, kindOf } from '#modules/areas'
import naming from './naming.json' with { type: 'json' }

const customary: Readonly<Record<string, string>> = naming.short
const peoples = new RegExp(`(?:(?:${naming.peoples.join('|')})族?)+$`)
const autonomous = /^(.+)(?:自治([州县旗])|(?<=族)(区))$/

/**
 * An area as people write it in the name of a unit: without the peoples of an autonomous prefecture, county or banner.
 * @example
 * shortAreaName({ code: '222400', name: '延边朝鲜族自治州' }) // → '延边州'
 */
export function shortAreaName({ code, name }: { code: string; name: string }): string {
  const custom = customary[code]
  if (custom !== undefined) return custom
  const [, whole = '', autonomy, district = ''] = autonomous.exec(name) ?? []
  if (whole === '') return name
  // 东乡族自治县 and 鄂温克族自治旗 are called by their people alone.
  const stem = whole.replace(peoples, '') || whole.replace(/族$/, '')
  return `${stem}${autonomy ?? district}`
}

export const nameFor = (area: string): string => naming.name.replace('{area}', area)
export const shortNameFor = (area: string): string => naming.shortName.replace('{area}', area)

/** Whether the area is named after the one around it in full: 石家庄市桥西区, 西乌珠穆沁旗高日罕镇. */
const isPart = ({ name, level }: Division): boolean =>
  level === 'town' || (level === 'banner' && kindOf(name, level) === 'district')

/** The name of an area as it stands in a unit's: with those around it where many share its own. */
export function fullAreaName(area: Division, around: (code: string) => Division | undefined): string {
  const above = area.parentCode === null ? undefined : around(area.parentCode)
  if (!above || !isPart(area) || kindOf(above.name, above.level) === 'province') return area.name
  return `${fullAreaName(above, around)}${area.name}`
}

/** Whether a unit of this name is the association of the area itself, not one of a school or works in it. */
export function isAssociationOf(name: string, area: { code: string; name: string } | undefined): boolean {
  if (!area) return false
  const of = name.replace(/(科协|科学技术协会)$/, '')
  return of !== name && (of.endsWith(area.name) || of === shortAreaName(area))
}

/** The short name of a unit that somebody named in full: that of its area where it is the area's association. */
export const shortNameOf = (name: string, area: { code: string; name: string }): string =>
  isAssociationOf(name, area)
    ? shortNameFor(shortAreaName(area))
    : name.replace(/科学技术协会$/, '科协').slice(0, 30)
