import { apportion } from '../apportion.ts'
import { type Chance, chanceFrom } from '../chance.ts'
import { demoPhrases, type Phrases } from '../demo-plan.ts'
import type { Banner, DemoWorld } from '../demo-world.ts'
import { associationOf } from '../land/organizations.ts'
import type { RegisterFacts } from './register-facts.ts'

type Kind = 'e-stations' | 'press-villages' | 'exhibits'
type Values = RegisterFacts['values']

/** Of what type an e-station is, by the word in its name. */
const categories: Readonly<Record<string, string>> = { 乡村: 'village', 社区: 'community', 校园: 'campus' }

// 4,944 stood at the end of 2019 and 6,403 at the end of 2021, as published; the years between are invented.
const stationsOpened: readonly (readonly [year: number, count: number])[] = [
  [2015, 300],
  [2016, 820],
  [2017, 1100],
  [2018, 1350],
  [2019, 1374],
  [2020, 1011],
  [2021, 448],
]
const pointsOpened: typeof stationsOpened = [
  [2018, 380],
  [2019, 410],
  [2020, 290],
  [2021, 125],
]
const exhibitsOpened: typeof stationsOpened = [[2021, 314]]
const museumsRenewed = 38

const two = (number: number) => String(number).padStart(2, '0')

function openingDays(chance: Chance, opened: typeof stationsOpened): string[] {
  const days = opened.flatMap(([year, count]) =>
    Array.from({ length: count }, () => `${year}-${two(chance.whole(3, 12))}-${two(chance.whole(1, 28))}`),
  )
  return chance.shuffle(days)
}

interface Stand {
  banner: Banner
  areaCode: string
  name: string
  values: Values
}

/** Spread over every town, more where more people live. */
function townStands(
  world: DemoWorld,
  count: number,
  of: (town: string, kind: string) => Pick<Stand, 'name' | 'values'>,
): Stand[] {
  const towns = world.banners.flatMap((banner) => banner.towns.map((town) => ({ banner, town })))
  const weights = towns.map(({ banner }) => Math.sqrt(banner.people) / banner.towns.length)
  const shares = apportion(count, weights, 1)
  return towns.flatMap(({ banner, town }, index) =>
    Array.from({ length: shares[index] ?? 0 }, (_, nth) => {
      const { name, values } = of(town.name, town.kind)
      return { banner, areaCode: town.code, name: name.replace('{number}', two(nth + 1)), values }
    }),
  )
}

function museumStands(chance: Chance, world: DemoWorld, phrases: Phrases, count: number): Stand[] {
  const museums = chance.shuffle(world.banners).slice(0, museumsRenewed)
  const shares = apportion(
    count,
    museums.map(() => chance.skewed(1, 0.5)),
    2,
  )
  return museums.flatMap((banner, index) =>
    Array.from({ length: shares[index] ?? 0 }, (_, nth) => {
      const topic = chance.pick(phrases.exhibits)
      return {
        banner,
        areaCode: banner.code,
        name: phrases.facilityNames.exhibit
          .replace('{area}', banner.name)
          .replace('{topic}', topic)
          .replace('{number}', two(nth + 1)),
        values: { quantity: 1, place: `${banner.name}科技馆`, condition: 'use', topic },
      }
    }),
  )
}

function open(stands: Stand[], days: string[], kind: Kind, prefix: string): RegisterFacts[] {
  return stands.map(({ banner, areaCode, name, values }, index) => ({
    code: `${prefix}-${String(index + 1).padStart(4, '0')}`,
    kind,
    name,
    areaCode,
    host: associationOf(banner.code),
    since: days[index] ?? '',
    values,
  }))
}

/** E-stations, newspaper reading points and the exhibits of 2021; the stock of each is of 2021-12-31. */
export function demoFacilities(world: DemoWorld, seed: number): RegisterFacts[] {
  const chance = chanceFrom(seed)
  const phrases = demoPhrases()
  const stationDays = openingDays(chance, stationsOpened)
  const pointDays = openingDays(chance, pointsOpened)
  const exhibitDays = openingDays(chance, exhibitsOpened)
  const stations = townStands(world, stationDays.length, (town, kind) => {
    const word = chance.pick(phrases.stationKinds[kind] ?? [''])
    const name = phrases.facilityNames['e-station'].replace('{town}', town).replace('{kind}', word)
    return { name, values: { quantity: 1, category: categories[word] ?? 'other' } }
  })
  const points = townStands(world, pointDays.length, (town) => ({
    name: phrases.facilityNames['reading-point'].replace('{town}', town),
    values: { quantity: 1, frequency: 'weekly' },
  }))
  const exhibits = museumStands(chance, world, phrases, exhibitDays.length)
  return [
    ...open(stations, stationDays, 'e-stations', 'ez'),
    ...open(points, pointDays, 'press-villages', 'bk'),
    ...open(exhibits, exhibitDays, 'exhibits', 'zp'),
  ]
}
