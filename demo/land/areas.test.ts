import { expect, test } from 'vitest'
import { getFrom } from '../read.ts'
import { type TrainingArea, trainingAreas } from './areas.ts'
import { trainingPopulation } from './population.ts'

const areas = trainingAreas()
const byCode = new Map(areas.map((area) => [area.code, area]))
const at = (level: TrainingArea['level']) => areas.filter((area) => area.level === level)

function kinds(level: TrainingArea['level']) {
  const counts = new Map<string, number>()
  for (const { kind } of at(level)) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return Object.fromEntries(counts)
}

test('one region, 12 leagues and cities, 103 banners and counties, 1,012 towns', () => {
  expect(
    ['region', 'league', 'banner', 'town'].map((level) => at(level as TrainingArea['level']).length),
  ).toEqual([1, 12, 103, 1012])
  expect(byCode.size).toBe(areas.length)
})

test('the kinds of the official table', () => {
  expect(kinds('league')).toEqual({ city: 9, league: 3 })
  expect(kinds('banner')).toEqual({ district: 23, city: 11, county: 17, banner: 49, 'autonomous-banner': 3 })
  expect(kinds('town')).toEqual({
    subdistrict: 237,
    town: 505,
    township: 99,
    sumu: 154,
    'ethnic-township': 17,
  })
})

test('every area stands under one of the level above, and after it', () => {
  const above = { league: 'region', banner: 'league', town: 'banner', village: 'town' } as const
  const seen = new Set<string>()
  for (const { code, level, parentCode } of areas) {
    seen.add(code)
    if (level === 'region') expect(parentCode).toBeNull()
    else {
      expect(getFrom(byCode, parentCode ?? '').level).toBe(above[level])
      expect(seen.has(parentCode ?? '')).toBe(true)
    }
  }
})

test('neither statistical zones nor pseudo towns remain, and every banner has a town', () => {
  const zones = ['150172', '150271', '150571', '152571', '152971']
  expect(areas.filter(({ code }) => zones.includes(code.slice(0, 6)))).toEqual([])
  expect(at('town').filter(({ code }) => Number(code.slice(-3)) >= 400)).toEqual([])
  const withTowns = new Set(at('town').map(({ parentCode }) => parentCode))
  expect(withTowns.size).toBe(103)
})

test('Mongolian names are in the traditional script, suffixes joined by the vowel separator', () => {
  const named = areas.flatMap(({ nameMongolian }) => nameMongolian ?? [])
  expect(named.length).toBeGreaterThan(10)
  for (const name of named) expect(name).toMatch(/^[\u1820-\u1842\u180e ]+$/)
})

test('the people of the banners sum to their league, those of the leagues to the region', () => {
  const rows = trainingPopulation()
  const people = new Map(rows.map((row) => [row.areaCode, row.people]))
  expect(people.size).toBe(116)
  expect(getFrom(people, '150000')).toBe(24_049_155)
  for (const { code } of [...at('region'), ...at('league')]) {
    const below = areas.filter(({ parentCode }) => parentCode === code)
    expect(below.reduce((sum, area) => sum + getFrom(people, area.code), 0)).toBe(getFrom(people, code))
  }
})

test('a figure of people says whether it was published', () => {
  const rows = trainingPopulation()
  expect(rows.filter(({ areaCode, estimated }) => areaCode.endsWith('00') && estimated)).toEqual([])
  expect(rows.filter(({ estimated }) => !estimated).length).toBeGreaterThan(30)
  expect(rows.every(({ source }) => source.length > 20)).toBe(true)
})
