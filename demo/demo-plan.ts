import { readData } from './read.ts'
import type { Audience, SessionKind } from './session-facts.ts'

export type Size = [share: number, median: number, spread: number]
export type Place = 'all' | 'rural' | 'urban' | 'seats'
export type Lead = 'banner' | 'league' | 'region' | 'society' | 'museum' | 'caravan' | 'center' | 'youth'

export interface Group {
  group: string
  kind: SessionKind
  count: number
  floor: number
  where: Place
  months?: number[]
  dates?: [from: string, to: string]
  /** One is drawn; an empty code is none. */
  series: string[]
  lead: Partial<Record<Lead, number>>
  /** Median, spread and most people on the spot. */
  offline: [median: number, spread: number, most: number]
  online: Size
  /** People of the whole group, on the spot and online. */
  total?: number
  totalOffline?: number
  /** Leaflets per person on the spot. */
  materials: number
  hours: [least: number, most: number]
}

export interface Plan {
  outreachPeople: number
  works: number
  jointShare: number
  seats: string[]
  groups: Group[]
}

export interface Script {
  titles: string[]
  topic: string
  spot: string
  audiences: Audience[]
  /** Stands in for the group's series; an empty code is none. */
  series?: string[]
}

export interface Phrases {
  topics: Record<string, [text: string, theme: string][]>
  spots: Record<string, string[] | Record<string, string[]>>
  scripts: Record<string, Script[]>
  /** What each society may lead or join. */
  societyThemes: Record<string, string[]>
  notes: string[]
  surnames: string[]
  givenNames: string[]
  mongolianNames: string[]
  clocks: string[]
  exhibits: string[]
  stationKinds: Record<string, string[]>
  facilityNames: Record<'e-station' | 'reading-point' | 'exhibit', string>
}

export const demoPlan = () => readData<Plan>('plan-2021.json')
export const demoPhrases = () => readData<Phrases>('phrases.json')
