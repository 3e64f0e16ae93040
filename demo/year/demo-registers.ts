import { readFileSync } from 'node:fs'
import { apportion } from '../apportion.ts'
import { type Chance, chanceFrom } from '../chance.ts'
import type { DemoWorld } from '../demo-world.ts'
import { associationOf } from '../land/organizations.ts'
import { peopleOfTeams } from './demo-people.ts'
import { societies } from './demo-societies.ts'
import { experts, volunteerTeams } from './demo-teams.ts'
import { dayAfter, inBanners, type RegisterFacts, type Stand } from './register-facts.ts'

type Names = 'surnames' | 'givenNames' | 'mongolianFirst' | 'mongolianSecond'
type Words = Record<
  'enterprises' | 'colleges' | 'schools' | 'trades' | 'hospitals' | 'stations' | Names,
  string[]
>
const words = JSON.parse(readFileSync(new URL('../data/registers.json', import.meta.url), 'utf8')) as Words

/** As published: so many stood at the first day, so many at the second; the days between are invented. */
const growth = {
  associations: { by: '2019-12-29', before: 2409, all: 3906 },
  posts: { by: '2019-12-29', before: 1223, all: 2611 },
}
/** New associations since 2018 by their type, at 2021-11-30. */
const types = [
  ['township', 1125],
  ['enterprise', 443],
  ['university', 34],
  ['school', 2304],
] as const
const farmers = { associations: 227, members: 21_411, households: 115_935 }

/** Days on which so many came until the one published day, and the rest until the other. */
function daysOf(chance: Chance, { before, all }: { before: number; all: number }): string[] {
  const early = Array.from({ length: before }, () => dayAfter('2018-01-02', chance.whole(0, 725)))
  const late = Array.from({ length: all - before }, () => dayAfter('2019-12-30', chance.whole(0, 700)))
  return chance.shuffle([...early, ...late])
}

/** Spread over all towns, one after the other; each round has another name. */
function inTowns(world: DemoWorld, count: number, name: (town: string, round: number) => string): Stand[] {
  const towns = world.banners.flatMap((banner) => banner.towns.map((town) => ({ banner, town })))
  return Array.from({ length: count }, (_, nth) => {
    const { banner, town } = towns[nth % towns.length] as (typeof towns)[number]
    return { banner, areaCode: town.code, name: name(town.name, Math.floor(nth / towns.length)) }
  })
}

const pick = (list: readonly string[], nth: number) => list[nth % list.length] ?? ''
const more = (list: readonly string[], nth: number) =>
  nth < list.length ? '' : String(Math.floor(nth / list.length) + 1)

function associations(chance: Chance, world: DemoWorld, person: () => string): RegisterFacts[] {
  const leagues = new Map(world.leagues.map(({ code, name }) => [code, name]))
  const stands = {
    township: inTowns(world, 1125, (town, round) => `${town}${round === 0 ? '' : '社区'}科协`),
    enterprise: inBanners(
      world,
      443,
      (banner, nth) => `${banner}${pick(words.enterprises, nth)}公司${more(words.enterprises, nth)}科协`,
    ),
    university: world.banners.slice(0, 34).map((banner, nth) => ({
      banner,
      areaCode: banner.code,
      name: `${leagues.get(banner.leagueCode) ?? ''}${pick(words.colleges, nth)}${more(words.colleges, nth)}科协`,
    })),
    school: inTowns(world, 2304, (town, round) => `${town}${pick(words.schools, round)}科协`),
  }
  const days = daysOf(chance, growth.associations)
  const all = types.flatMap(([category, count]) =>
    stands[category].slice(0, count).map((stand) => ({ ...stand, category })),
  )
  return all.map(({ banner, areaCode, name, category }, nth) => ({
    kind: 'grassroots-associations',
    code: `jc-${String(nth + 1).padStart(4, '0')}`,
    ...{ name, areaCode, host: associationOf(banner.code), since: days[nth] ?? '' },
    values: {
      ...{ category, chair: person(), members: chance.whole(12, 180), cadres: chance.whole(1, 6) },
      ...{ charter: null, active: chance.happens(0.9) },
    },
  }))
}

function posts(chance: Chance, world: DemoWorld, person: () => string): RegisterFacts[] {
  const days = daysOf(chance, growth.posts)
  const kinds = [
    ['principal', words.schools],
    ['hospital', words.hospitals],
    ['farming', words.stations],
  ] as const
  return inTowns(world, growth.posts.all, (town, round) => `${town} ${round}`).map(
    ({ banner, name }, nth) => {
      const [town = '', round = '0'] = name.split(' ')
      const [post, places] = kinds[nth % kinds.length] as (typeof kinds)[number]
      return {
        kind: 'part-time-posts' as const,
        code: `sz-${String(nth + 1).padStart(4, '0')}`,
        ...{ name: person(), areaCode: null, host: associationOf(banner.code), since: days[nth] ?? '' },
        values: {
          ...{ post, workplace: `${town}${pick(places, Number(round))}`, level: 'banner' },
          position: chance.pick(['vice-chair', 'standing', 'member', 'member']),
        },
      }
    },
  )
}

function farmersAssociations(chance: Chance, world: DemoWorld, person: () => string): RegisterFacts[] {
  const stands = inBanners(
    world,
    farmers.associations,
    (banner, nth) => `${banner}${pick(words.trades, nth)}协会`,
  )
  const weights = stands.map(() => chance.skewed(1, 0.5))
  const members = apportion(farmers.members, weights, 8)
  const households = apportion(farmers.households, weights, 20)
  return stands.map(({ banner, areaCode, name }, nth) => ({
    kind: 'farmers-associations',
    code: `nj-${String(nth + 1).padStart(4, '0')}`,
    ...{
      name,
      areaCode,
      host: associationOf(banner.code),
      since: dayAfter('2006-03-01', chance.whole(0, 5500)),
    },
    values: {
      ...{
        trade: words.trades.find((trade) => name.includes(trade)) ?? '',
        members: members[nth] ?? 0,
        households: households[nth] ?? 0,
      },
      ...{ demonstration: chance.happens(0.2), chair: person() },
    },
  }))
}

/** A name nobody is known to have. */
export function inventedPerson(chance: Chance): string {
  const { surnames, givenNames, mongolianFirst, mongolianSecond } = words
  return chance.happens(0.4)
    ? `${chance.pick(mongolianFirst)}${chance.pick(mongolianSecond)}`
    : `${chance.pick(surnames)}${chance.pick(givenNames)}`
}

/** Lists of the training region that sum to the published figures at their days; the persons in them are invented. */
export function demoRegisters(world: DemoWorld, seed: number): RegisterFacts[] {
  const chance = chanceFrom(seed)
  const person = () => inventedPerson(chance)
  const lists = [associations, posts, farmersAssociations, experts, volunteerTeams, societies, peopleOfTeams]
  return lists.flatMap((of) => of(chance, world, person))
}
