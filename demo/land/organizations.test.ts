import { expect, test } from 'vitest'
import { trainingPeople } from '../people.ts'
import { trainingSeries, trainingThemes } from '../series.ts'
import { trainingAreas } from './areas.ts'
import { trainingOrganizations } from './organizations.ts'

const organizations = trainingOrganizations()
const codes = new Set(organizations.map(({ code }) => code))

test('the region, each league and each banner has its association under the one above', () => {
  const byCode = new Map(organizations.map((organization) => [organization.code, organization]))
  for (const { code, name, level, parentCode } of trainingAreas().filter((area) => area.level !== 'town')) {
    const association = byCode.get(`kx-${code}`)
    expect(association).toMatchObject({ kind: 'association', level, areaCode: code })
    expect(association?.name).toBe(`${name}科学技术协会`)
    expect(association?.parentCode).toBe(parentCode && `kx-${parentCode}`)
  }
})

test('codes are unique and parents come first', () => {
  expect(codes.size).toBe(organizations.length)
  const seen = new Set<string>()
  for (const { code, parentCode, earlierParents = [] } of organizations) {
    for (const parent of [parentCode, ...earlierParents.map((earlier) => earlier.parentCode)])
      if (parent !== null) expect(seen.has(parent)).toBe(true)
    seen.add(code)
  }
})

test('every organization stands in a known area, one of them moved under another parent', () => {
  const areas = new Set(trainingAreas().map(({ code }) => code))
  expect(organizations.filter(({ areaCode }) => !areas.has(areaCode))).toEqual([])
  const moved = organizations.filter(({ earlierParents }) => earlierParents)
  expect(moved).toHaveLength(1)
  for (const { since, earlierParents } of moved)
    expect(earlierParents?.every((earlier) => earlier.since < since)).toBe(true)
})

test('societies and institutions are there besides associations', () => {
  const count = (kind: string) => organizations.filter((organization) => organization.kind === kind).length
  expect(count('society')).toBeGreaterThanOrEqual(8)
  expect(count('institution')).toBeGreaterThanOrEqual(3)
  expect(count('museum')).toBeGreaterThanOrEqual(1)
})

test('each role is held by somebody at a known organization; one person holds two in two units', () => {
  const people = trainingPeople()
  const held = people.flatMap(({ roles }) => roles)
  expect(new Set(held.map(({ role }) => role))).toEqual(
    new Set(['recorder', 'checker', 'officer', 'finance', 'evaluator', 'leader', 'administrator', 'auditor']),
  )
  expect(held.filter(({ organizationCode }) => !codes.has(organizationCode))).toEqual([])
  expect(new Set(people.map(({ account }) => account)).size).toBe(people.length)
  const double = people.filter(({ roles }) => new Set(roles.map((row) => row.organizationCode)).size > 1)
  expect(double).toHaveLength(1)
})

test('no person or organization carries a telephone or identity number', () => {
  const text = JSON.stringify([
    trainingPeople(),
    organizations.map(({ name, shortName }) => [name, shortName]),
  ])
  expect(text).not.toMatch(/\d{7}/)
})

test('series and themes have unique codes and known organizers', () => {
  const series = trainingSeries()
  expect(new Set(series.map(({ code }) => code)).size).toBe(series.length)
  expect(series.filter(({ organizer }) => !codes.has(organizer))).toEqual([])
  const themes = trainingThemes()
  expect(new Set(themes.map(({ code }) => code)).size).toBe(themes.length)
})
