import type { Chance } from '../chance.ts'
import type { DemoWorld } from '../demo-world.ts'
import { associationOf } from '../land/organizations.ts'
import { dayAfter, type RegisterFacts } from './register-facts.ts'

/** Whoever learns here finds people in these lists: of so many banners, so many of each town and list. */
const BANNERS = 4
const EACH = 9
/** Of the league whose banners the accounts for learning belong to. */
const LEAGUE = '152500'

const skills = ['lecture', 'farming', 'health', 'repair', 'translation', 'organizing']
const occupations = ['teacher', 'doctor', 'farmer', 'student', 'official', 'engineer', 'retired']
const places = [
  ['village', '嘎查'],
  ['village', '村'],
  ['community', '社区'],
  ['school', '学校'],
] as const

/**
 * Volunteers and information officers of a few banners, invented. The published numbers of the whole region, 94,844 and
 * 449,204, are declared: these few are among them, and feed no figure beside them.
 */
export function peopleOfTeams(chance: Chance, world: DemoWorld, person: () => string): RegisterFacts[] {
  const banners = world.banners.filter(({ leagueCode }) => leagueCode === LEAGUE).slice(0, BANNERS)
  const stands = banners.flatMap((banner) =>
    banner.towns.flatMap((town) => Array.from({ length: EACH }, () => ({ banner, town }))),
  )
  const shared = (start: string) => ({
    since: dayAfter(start, chance.whole(0, 1000)),
    born: dayAfter('1960-01-01', chance.whole(0, 14_000)),
  })
  const code = (list: string, nth: number) => `${list}-${String(nth + 1).padStart(4, '0')}`
  const at = ({ banner, town }: (typeof stands)[number]) => ({
    ...{ areaCode: town.code, host: associationOf(banner.code) },
  })
  const volunteers = stands.map((stand, nth) => ({
    ...{ kind: 'science-volunteers' as const, code: code('zy', nth), name: person() },
    ...{ ...at(stand), ...shared('2018-12-05') },
    values: { skill: [chance.pick(skills)], occupation: chance.pick(occupations) },
  }))
  const officers = stands.map((stand, nth) => {
    const [serves, kind] = chance.pick(places)
    return {
      ...{ kind: 'information-officers' as const, code: code('xx', nth), name: person() },
      ...{ ...at(stand), ...shared('2018-10-10') },
      values: { serves, place: `${stand.town.name}第${chance.whole(1, 9)}${kind}`, app: chance.happens(0.8) },
    }
  })
  return [...volunteers, ...officers]
}
