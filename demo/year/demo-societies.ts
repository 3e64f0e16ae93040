import { apportion } from '../apportion.ts'
import type { Chance } from '../chance.ts'
import type { DemoWorld } from '../demo-world.ts'
import { regionCode } from '../land/areas.ts'
import { associationOf } from '../land/organizations.ts'
import { readData } from '../read.ts'
import { dayAfter, type RegisterFacts } from './register-facts.ts'

/** As published for 2022-03-31: societies of the region, of all three levels, and somewhat more members than the round numbers. */
const REGIONAL = { societies: 121, members: 150_860 }
const ALL = { societies: 1016, members: 231_740 }
/** How many leagues' societies there are of those that are not the region's; the rest are of banners. */
const LEAGUE_SHARE = 0.55
/** As published for 2019-12-29 of the region's societies; so many had all three been founded by then. */
const PARTY = { own: 31, attached: 86 }
const TRANSFER = 16

const { disciplines } = readData<{ disciplines: Record<string, string[]> }>('venues.json')
const fields = Object.entries(disciplines).flatMap(([field, names]) => names.map((name) => ({ field, name })))

interface Host {
  code: string
  name: string
  level: 'region' | 'league' | 'banner'
  count: number
}

/** The disciplines one after the other as societies; where they do not suffice, as research associations. */
function named({ name }: Host, nth: number) {
  const { field, name: discipline } = fields[nth % fields.length] as (typeof fields)[number]
  const ending = nth < fields.length ? '学会' : '研究会'
  return { field, name: `${name}${discipline}${ending}` }
}

const spread = (
  count: number,
  places: { code: string; name: string }[],
  world: DemoWorld,
  level: Host['level'],
) => {
  const shares = apportion(
    count,
    places.map(({ code }) => Math.sqrt(world.people.get(code) ?? 1)),
    1,
  )
  return places.map(({ code, name }, nth): Host => ({ code, name, level, count: shares[nth] ?? 0 }))
}

/** Societies of region, leagues and banners, whose members sum to what was published. */
export function societies(chance: Chance, world: DemoWorld, person: () => string): RegisterFacts[] {
  const below = ALL.societies - REGIONAL.societies
  const leagues = Math.round(below * LEAGUE_SHARE)
  const hosts: Host[] = [
    { code: regionCode, name: '内蒙古', level: 'region', count: REGIONAL.societies },
    ...spread(leagues, world.leagues, world, 'league'),
    ...spread(below - leagues, world.banners, world, 'banner'),
  ]
  const all = hosts.flatMap((host) => Array.from({ length: host.count }, (_, nth) => ({ host, nth })))
  const weights = all.map(() => chance.skewed(1, 0.6))
  const members = [
    ...apportion(REGIONAL.members, weights.slice(0, REGIONAL.societies), 60),
    ...apportion(ALL.members - REGIONAL.members, weights.slice(REGIONAL.societies), 20),
  ]
  return all.map(({ host, nth }, index) => {
    const regional = host.level === 'region'
    const party = index < PARTY.own ? 'own' : index < PARTY.own + PARTY.attached ? 'attached' : 'none'
    return {
      kind: 'societies',
      code: `xh-${String(index + 1).padStart(4, '0')}`,
      ...{ name: named(host, nth).name, areaCode: null, host: associationOf(host.code) },
      since: dayAfter(regional ? '1980-03-01' : '1985-03-01', chance.whole(0, 12_500)),
      values: {
        ...{ level: host.level, field: named(host, nth).field, members: members[index] ?? 0 },
        ...{ president: person(), secretary: person(), website: regional && index < 97 },
        ...{
          party: regional ? party : 'none',
          transfer: regional && index % 7 === 0 && index < TRANSFER * 7,
        },
      },
    }
  })
}
