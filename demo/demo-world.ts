import type { Place, Plan } from './demo-plan.ts'
import { type TrainingArea, trainingAreas } from './land/areas.ts'
import { type TrainingOrganization, trainingOrganizations } from './land/organizations.ts'
import { trainingPopulation } from './land/population.ts'
import { getFrom } from './read.ts'

export interface Banner extends TrainingArea {
  leagueCode: string
  people: number
  towns: TrainingArea[]
}

export interface DemoWorld {
  banners: Banner[]
  bannerByCode: ReadonlyMap<string, Banner>
  leagues: TrainingArea[]
  organizations: TrainingOrganization[]
  people: ReadonlyMap<string, number>
}

export function demoWorld(): DemoWorld {
  const areas = trainingAreas()
  const people = new Map(trainingPopulation().map((row) => [row.areaCode, row.people]))
  const towns = new Map<string | null, TrainingArea[]>()
  for (const area of areas) towns.set(area.parentCode, [...(towns.get(area.parentCode) ?? []), area])
  const banners = areas
    .filter(({ level }) => level === 'banner')
    .map((area) => ({
      ...area,
      leagueCode: area.parentCode ?? '',
      people: getFrom(people, area.code),
      towns: towns.get(area.code) ?? [],
    }))
  return {
    banners,
    bannerByCode: new Map(banners.map((banner) => [banner.code, banner])),
    leagues: areas.filter(({ level }) => level === 'league'),
    organizations: trainingOrganizations(),
    people,
  }
}

const isTown = ({ kind }: Banner) => kind === 'district' || kind === 'city'

export const countryTowns = ({ towns }: Banner) => towns.filter(({ kind }) => kind !== 'subdistrict')

/** How much of a group's work falls on a banner: the root of its people, bent towards town or country. */
export function bannerWeight(banner: Banner, where: Place, plan: Plan): number {
  const size = Math.sqrt(banner.people)
  if (where === 'seats') return plan.seats.includes(banner.code) ? size : 0
  if (where === 'rural' && countryTowns(banner).length === 0) return 0
  if (where === 'rural') return isTown(banner) ? size * 0.15 : size
  if (where === 'urban') return isTown(banner) ? size * 3 : size
  return size
}
