import { expect, test } from 'vitest'
import { trainingAreas } from '../land/areas.ts'
import { trainingOrganizations } from '../land/organizations.ts'
import { trainingPopulation } from '../land/population.ts'
import { getFrom } from '../read.ts'
import { trainingSeries, trainingThemes } from '../series.ts'
import { offlinePeople, outreachKinds, people, type SessionFacts } from '../session-facts.ts'
import { demoYear } from './demo-year.ts'

const year = demoYear()
const { sessions } = year
const outreach = sessions.filter(({ kind }) => outreachKinds.includes(kind))
const share = (keep: (session: SessionFacts) => boolean) => sessions.filter(keep).length / sessions.length
const inMonth = (month: string) => outreach.filter(({ day }) => day.startsWith(`2021-${month}`)).length
const bannerOf = ({ areaCode }: { areaCode: string }) => areaCode.slice(0, 6)

test('the same year on every call', () => {
  expect(demoYear()).toEqual(year)
})

test('codes are unique and in the order of days', () => {
  expect(new Set(sessions.map(({ code }) => code)).size).toBe(sessions.length)
  expect(sessions.map(({ day }) => day)).toEqual(sessions.map(({ day }) => day).toSorted())
  expect(sessions.every(({ day }) => day.startsWith('2021-'))).toBe(true)
})

test('no banner without a session, no town without an e-station', () => {
  expect(new Set(outreach.map(bannerOf)).size).toBe(103)
  const stations = year.registers.filter(({ kind }) => kind === 'e-stations')
  expect(new Set(stations.map(({ areaCode }) => areaCode)).size).toBe(1012)
})

test('every code named exists: area, host, series, theme', () => {
  const areas = new Set(trainingAreas().map(({ code }) => code))
  const organizations = new Set(trainingOrganizations().map(({ code }) => code))
  const series = new Set(trainingSeries().map(({ code }) => code))
  const themes = new Set(trainingThemes().map(({ code }) => code))
  for (const session of sessions) {
    expect(areas.has(session.areaCode)).toBe(true)
    expect(session.hosts.every((code) => organizations.has(code))).toBe(true)
    expect(session.series === undefined || series.has(session.series)).toBe(true)
    expect(session.themes.every((code) => themes.has(code))).toBe(true)
  }
  for (const { areaCode, host } of year.registers)
    expect((areaCode === null || areas.has(areaCode)) && organizations.has(host)).toBe(true)
  for (const { organizationCode } of year.declared) expect(organizations.has(organizationCode)).toBe(true)
})

test('nobody counted more people on the spot than the banner has', () => {
  const inhabitants = new Map(trainingPopulation().map((row) => [row.areaCode, row.people]))
  for (const session of sessions)
    expect(offlinePeople(session)).toBeLessThanOrEqual(getFrom(inhabitants, bannerOf(session)) * 0.05)
})

test('winter is quiet, September the peak', () => {
  const months = Array.from({ length: 12 }, (_, index) => inMonth(String(index + 1).padStart(2, '0')))
  expect(Math.max(...months)).toBe(months[8])
  for (const winter of [0, 1, 11]) expect(months[winter]).toBeLessThan(inMonth('04'))
  expect(Math.min(...months)).toBeGreaterThan(0)
})

test('head-counts are whole and skewed: most small on the spot, a few great streams', () => {
  const counts = sessions.flatMap(({ headcounts }) =>
    headcounts.flatMap(({ offline, online }) => [offline, online]),
  )
  expect(counts.every((count) => Number.isInteger(count) && count >= 0)).toBe(true)
  const usual = outreach.filter((row) => offlinePeople(row) >= 30 && offlinePeople(row) <= 300)
  expect(usual.length / outreach.length).toBeGreaterThan(0.7)
  const streams = sessions.filter(({ kind }) => kind === 'stream').map(people)
  expect(Math.min(...streams)).toBeGreaterThan(80_000)
  expect(Math.max(...streams)).toBeLessThan(800_000)
  expect(sessions.every((session) => people(session) > 0)).toBe(true)
})

test('some eight in a hundred are joint, few are estimated, every method occurs', () => {
  expect(share(({ hosts }) => hosts.length > 1)).toBeGreaterThan(0.06)
  expect(share(({ hosts }) => hosts.length > 1)).toBeLessThan(0.1)
  expect(sessions.every(({ hosts }) => new Set(hosts).size === hosts.length && hosts.length > 0)).toBe(true)
  expect(share(({ countMethod }) => countMethod === 'estimate')).toBeLessThan(0.08)
  for (const method of ['scan', 'roll', 'sheet', 'counted-photo', 'estimate'])
    expect(share(({ countMethod }) => countMethod === method)).toBeGreaterThan(0)
})

test('words are complete, times in order', () => {
  for (const { title, place, startTime, endTime } of sessions) {
    expect(title).not.toMatch(/[{}]/)
    expect(title.length).toBeGreaterThan(5)
    expect(place.length).toBeGreaterThan(3)
    expect(startTime < endTime && endTime < '19:00').toBe(true)
  }
  expect(new Set(sessions.map(({ title }) => title)).size / sessions.length).toBeGreaterThan(0.9)
})
