import { readFileSync } from 'node:fs'
import { apportion } from '../apportion.ts'
import type { Chance } from '../chance.ts'
import type { DemoWorld } from '../demo-world.ts'
import { regionCode } from '../land/areas.ts'
import { associationOf } from '../land/organizations.ts'
import { dayAfter, inBanners, type RegisterFacts } from './register-facts.ts'

type Words = Record<'institutes' | 'teamKinds', string[]>
const words = JSON.parse(readFileSync(new URL('../data/teams.json', import.meta.url), 'utf8')) as Words

/** As published: so many experts in the groups of region and leagues at the end of 2021, so many teams of volunteers. */
const EXPERTS = 3172
const REGION_SHARE = 0.12
const TEAMS = 1390

const fields = [
  'agriculture',
  'medicine',
  'engineering',
  'ecology',
  'meteorology',
  'astronomy',
  'energy',
  'education',
]
const ranks = ['senior', 'associate', 'associate', 'middle']
const categories = ['science', 'farming', 'health', 'youth', 'emergency', 'general']

/** Experts whom the region and each league keep in their groups; all of them had joined by the end of 2021. */
export function experts(chance: Chance, world: DemoWorld, person: () => string): RegisterFacts[] {
  const own = Math.round(EXPERTS * REGION_SHARE)
  const shares = apportion(
    EXPERTS - own,
    world.leagues.map(({ code }) => Math.sqrt(world.people.get(code) ?? 1)),
    1,
  )
  const hosts = [
    { code: regionCode, name: '自治区', count: own },
    ...world.leagues.map(({ code, name }, nth) => ({ code, name, count: shares[nth] ?? 0 })),
  ]
  const all = hosts.flatMap(({ count, ...host }) => Array.from({ length: count }, () => host))
  return all.map(({ code, name }, nth) => ({
    kind: 'science-experts',
    code: `zj-${String(nth + 1).padStart(4, '0')}`,
    // Two of one name and unit are two people, told apart by the day of birth.
    ...{ name: person(), areaCode: null, host: associationOf(code) },
    since: dayAfter('2018-03-01', chance.whole(0, 1390)),
    born: dayAfter('1958-01-01', chance.whole(0, 12_700)),
    values: {
      ...{ field: chance.pick(fields), workplace: `${name}${chance.pick(words.institutes)}` },
      ...{ rank: chance.pick(ranks), group: `${name}科普专家团` },
    },
  }))
}

/** Teams of volunteers in the banners. */
export function volunteerTeams(chance: Chance, world: DemoWorld, person: () => string): RegisterFacts[] {
  const named = (banner: string, nth: number) => {
    const round = Math.floor(nth / words.teamKinds.length)
    return `${banner}${words.teamKinds[nth % words.teamKinds.length]}${round === 0 ? '' : `第${round + 1}`}服务队`
  }
  return inBanners(world, TEAMS, named).map(({ banner, areaCode, name }, nth) => ({
    kind: 'volunteer-teams',
    code: `zyd-${String(nth + 1).padStart(4, '0')}`,
    ...{ name, areaCode, host: associationOf(banner.code) },
    since: dayAfter('2017-05-01', chance.whole(0, 1690)),
    values: { category: chance.pick(categories), leader: person(), members: chance.whole(18, 110) },
  }))
}
