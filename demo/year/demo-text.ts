import type { Chance } from '../chance.ts'
import type { Group, Phrases, Script } from '../demo-plan.ts'
import { type Banner, countryTowns } from '../demo-world.ts'
import type { TrainingArea } from '../land/areas.ts'
import { getFrom } from '../read.ts'
import type { Audience } from '../session-facts.ts'

export interface SessionText {
  title: string
  place: string
  areaCode: string
  theme: string
  audiences: Audience[]
  /** Empty where the session belongs to no series. */
  series: string
}

// Keys of phrases.json whose spots lie in one town, and so are recorded for the town, not the banner.
const spotsInTown = new Set(['village', 'field', 'community', 'street'])
const needsCountry = ({ topic, spot }: Script) => topic === 'farm' || spot === 'field'
const prefersCountry = (script: Script) => needsCountry(script) || script.spot === 'village'

function pickScript(chance: Chance, scripts: Script[], banner: Banner): Script {
  const fitting = scripts.filter((script) => !needsCountry(script) || countryTowns(banner).length > 0)
  return chance.pick(fitting)
}

function pickTown(chance: Chance, banner: Banner, script: Script): TrainingArea {
  const country = countryTowns(banner)
  return chance.pick(prefersCountry(script) && country.length > 0 ? country : banner.towns)
}

// A pasture's hall is a 嘎查, a village's a 村, a street's a 社区.
function spotsFor(spots: Phrases['spots'][string], town: TrainingArea): string[] {
  if (Array.isArray(spots)) return spots
  const kind = town.kind.includes('township') ? 'town' : town.kind
  return spots[kind] ?? []
}

export function sessionWords(chance: Chance, phrases: Phrases, group: Group, banner: Banner): SessionText {
  const script = pickScript(chance, phrases.scripts[group.group] ?? [], banner)
  const town = pickTown(chance, banner, script)
  const [topic, theme] = chance.pick(phrases.topics[script.topic] ?? [])
  const names = new Map([
    ['area', banner.name],
    ['town', town.name],
    ['topic', topic],
  ])
  const fill = (text: string) => text.replaceAll(/\{(\w+)\}/g, (_, key: string) => getFrom(names, key))
  const place = fill(chance.pick(spotsFor(phrases.spots[script.spot] ?? [], town)))
  names.set('spot', place)
  const template = chance.pick(script.titles)
  const inTown = spotsInTown.has(script.spot) || template.includes('{town}') || place.startsWith(town.name)
  return {
    title: fill(template),
    place,
    areaCode: inTown ? town.code : banner.code,
    theme,
    series: chance.pick(script.series ?? group.series),
    audiences: script.audiences.slice(0, chance.whole(1, script.audiences.length)),
  }
}

export function expertNames(chance: Chance, phrases: Phrases): string[] {
  const many = chance.weighted([3, 4, 2, 1])
  const name = () =>
    chance.happens(0.35)
      ? chance.pick(phrases.mongolianNames)
      : `${chance.pick(phrases.surnames)}${chance.pick(phrases.givenNames)}`
  return [...new Set(Array.from({ length: many }, name))]
}
