import { type Chance, chanceFrom } from '../chance.ts'
import type { DemoWorld } from '../demo-world.ts'
import { associationOf } from '../land/organizations.ts'
import { readData } from '../read.ts'
import { dayAfter, inBanners, type RegisterFacts, type Stand } from './register-facts.ts'

interface Words {
  bases: [category: string, name: string][]
  topics: string[]
  courtyards: [trade: string, university: string][]
}
const words = readData<Words>('venues.json')

/** As published: so many stood at 2021-11-30, so many at 2022-09-15; the years before are invented. */
const published = {
  museums: { before: 85, all: 91 },
  mobileMuseums: { before: 46, all: 48 },
  caravans: { before: 119, all: 120 },
}
/** Floor areas that were published, in square meters. */
const floors: Readonly<Record<string, number>> = { 集宁区: 4000, 二连浩特市: 1000 }
/** Two reports give 177 and 231; both hold where the region named 177 and the leagues the rest. */
const BASES = { region: 177, all: 231 }
/** Built by 2021-11-30, built and being built by 2022-03-31; the first two in the banners that were named. */
const courtyards = { first: ['武川县', '和林格尔县'], built: 24, building: 11 }

/** Days of which so many lie before the first published day, and the rest between the two. */
function days(chance: Chance, from: string, { before, all }: { before: number; all: number }): string[] {
  const span = (Date.parse('2021-11-30') - Date.parse(from)) / 86_400_000
  return Array.from({ length: all }, (_, nth) =>
    nth < before ? dayAfter(from, chance.whole(0, span)) : dayAfter('2022-02-15', chance.whole(0, 200)),
  )
}

interface List {
  kind: RegisterFacts['kind']
  prefix: string
  days: readonly string[]
  values: (stand: Stand, nth: number) => RegisterFacts['values']
}

const open = (stands: readonly Stand[], { kind, prefix, days, values }: List): RegisterFacts[] =>
  stands.map((stand, nth) => ({
    ...{ kind, code: `${prefix}-${String(nth + 1).padStart(4, '0')}`, name: stand.name },
    ...{ areaCode: stand.areaCode, host: associationOf(stand.banner.code), since: days[nth] ?? '' },
    values: { quantity: 1, ...values(stand, nth) },
  }))

function museums(chance: Chance, world: DemoWorld): RegisterFacts[] {
  const stands = chance
    .shuffle(world.banners)
    .sort((a, b) => Number(b.name in floors) - Number(a.name in floors))
    .slice(0, published.museums.all)
    .map((banner): Stand => ({ banner, areaCode: banner.code, name: `${banner.name}科技馆` }))
  return open(stands, {
    kind: 'museums',
    prefix: 'kjg',
    days: days(chance, '2008-05-01', published.museums),
    values: ({ banner }) => {
      const floor = floors[banner.name] ?? chance.whole(8, 60) * 100
      const gallery = Math.round((floor * 0.6) / 10) * 10
      return { state: chance.happens(0.7) ? 'free' : 'open', floor, gallery, staff: chance.whole(3, 24) }
    },
  })
}

const fleet = (world: DemoWorld, count: number, what: string) =>
  inBanners(world, count, (banner, nth) => `${banner}${what}${nth === 0 ? '' : `（${nth + 1}）`}`)

function mobileMuseums(chance: Chance, world: DemoWorld): RegisterFacts[] {
  return open(chance.shuffle(fleet(world, published.mobileMuseums.all, '流动科技馆')), {
    kind: 'mobile-museums',
    prefix: 'ldg',
    days: days(chance, '2012-06-01', published.mobileMuseums),
    values: () => ({
      ...{ topic: chance.pick(words.topics), exhibits: chance.whole(40, 60) },
      source: chance.happens(0.8) ? 'national' : 'region',
    }),
  })
}

function caravans(chance: Chance, world: DemoWorld): RegisterFacts[] {
  return open(chance.shuffle(fleet(world, published.caravans.all, '科普大篷车')), {
    kind: 'caravans',
    prefix: 'dpc',
    days: days(chance, '2004-06-01', published.caravans),
    values: () => ({
      ...{ model: chance.pick(['one', 'two', 'two', 'four']), exhibits: chance.whole(15, 40) },
      condition: chance.happens(0.9) ? 'running' : 'repair',
    }),
  })
}

/** Named for so many years that a few end before long, as such lists do. */
function bases(chance: Chance, world: DemoWorld): RegisterFacts[] {
  const named = (banner: string, nth: number) => {
    const round = Math.floor(nth / words.bases.length)
    return `${banner}${words.bases[nth % words.bases.length]?.[1]}${round === 0 ? '' : round + 1}`
  }
  const since = Array.from({ length: BASES.all }, () => dayAfter('2016-05-01', chance.whole(0, 2100)))
  return open(inBanners(world, BASES.all, named), {
    kind: 'outreach-bases',
    prefix: 'jd',
    days: since,
    values: ({ name }, nth) => ({
      level: nth < BASES.region ? 'region' : 'league',
      category: words.bases.find(([, word]) => name.includes(word))?.[0] ?? 'other',
      host: name,
      valid: { from: since[nth] ?? '', to: dayAfter(since[nth] ?? '', chance.pick([10, 12, 12, 15]) * 365) },
    }),
  })
}

function yards(chance: Chance, world: DemoWorld): RegisterFacts[] {
  const { first, built, building } = courtyards
  const other = chance.shuffle(world.banners.filter(({ name }) => !first.includes(name)))
  const places = [
    ...first.flatMap((name) => world.banners.find((banner) => banner.name === name) ?? []),
    ...other.slice(0, built + building - first.length),
  ]
  const trade = (nth: number) => words.courtyards[nth % words.courtyards.length] ?? ['', '']
  const stands = places.map((banner, nth): Stand => {
    return { banner, areaCode: banner.code, name: `${banner.name}${trade(nth)[0]}科技小院` }
  })
  return open(stands, {
    kind: 'courtyards',
    prefix: 'kxy',
    days: places.map((_, nth) =>
      nth < first.length ? dayAfter('2021-04-01', nth * 40) : dayAfter('2021-12-05', chance.whole(0, 110)),
    ),
    values: (_, nth) => ({
      ...{ state: nth < built ? 'built' : 'building', trade: trade(nth)[0], university: trade(nth)[1] },
      students: nth < built ? chance.whole(2, 8) : null,
    }),
  })
}

/** Museums, sets that travel, caravans, bases and courtyards, up to the days for which their numbers were published. */
export function demoVenues(world: DemoWorld, seed: number): RegisterFacts[] {
  const chance = chanceFrom(seed)
  return [museums, mobileMuseums, caravans, bases, yards].flatMap((of) => of(chance, world))
}
