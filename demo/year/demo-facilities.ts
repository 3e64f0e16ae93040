import { apportion } from '../apportion.ts'
import { type Chance, chanceFrom } from '../chance.ts'
import { demoPhrases, type Phrases } from '../demo-plan.ts'
import type { Banner, DemoWorld } from '../demo-world.ts'
import { associationOf } from '../land/organizations.ts'

export interface FacilityFacts {
  code: string
  kind: 'e-station' | 'exhibit' | 'reading-point'
  name: string
  /** A town; for an exhibit the banner of its museum. */
  areaCode: string
  /** Organization code of the host. */
  host: string
  /** YYYY-MM-DD */
  openedDay: string
}

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
}

/** Spread over every town, more where more people live. */
function townStands(world: DemoWorld, count: number, name: (town: string, kind: string) => string): Stand[] {
  const towns = world.banners.flatMap((banner) => banner.towns.map((town) => ({ banner, town })))
  const weights = towns.map(({ banner }) => Math.sqrt(banner.people) / banner.towns.length)
  const shares = apportion(count, weights, 1)
  return towns.flatMap(({ banner, town }, index) =>
    Array.from({ length: shares[index] ?? 0 }, (_, nth) => ({
      banner,
      areaCode: town.code,
      name: name(town.name, town.kind).replace('{number}', two(nth + 1)),
    })),
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
    Array.from({ length: shares[index] ?? 0 }, (_, nth) => ({
      banner,
      areaCode: banner.code,
      name: phrases.facilityNames.exhibit
        .replace('{area}', banner.name)
        .replace('{topic}', chance.pick(phrases.exhibits))
        .replace('{number}', two(nth + 1)),
    })),
  )
}

function open(stands: Stand[], days: string[], kind: FacilityFacts['kind'], prefix: string): FacilityFacts[] {
  return stands.map(({ banner, areaCode, name }, index) => ({
    code: `${prefix}-${String(index + 1).padStart(4, '0')}`,
    kind,
    name,
    areaCode,
    host: associationOf(banner.code),
    openedDay: days[index] ?? '',
  }))
}

/** E-stations, newspaper reading points and the exhibits of 2021; the stock of each is of 2021-12-31. */
export function demoFacilities(world: DemoWorld, seed: number): FacilityFacts[] {
  const chance = chanceFrom(seed)
  const phrases = demoPhrases()
  const stationDays = openingDays(chance, stationsOpened)
  const pointDays = openingDays(chance, pointsOpened)
  const exhibitDays = openingDays(chance, exhibitsOpened)
  const stations = townStands(world, stationDays.length, (town, kind) =>
    phrases.facilityNames['e-station']
      .replace('{town}', town)
      .replace('{kind}', chance.pick(phrases.stationKinds[kind] ?? [''])),
  )
  const points = townStands(world, pointDays.length, (town) =>
    phrases.facilityNames['reading-point'].replace('{town}', town),
  )
  const exhibits = museumStands(chance, world, phrases, exhibitDays.length)
  return [
    ...open(stations, stationDays, 'e-station', 'ez'),
    ...open(points, pointDays, 'reading-point', 'bk'),
    ...open(exhibits, exhibitDays, 'exhibit', 'zp'),
  ]
}
