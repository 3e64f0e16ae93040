import { expect, test } from 'vitest'
import { demoWorld } from '../demo-world.ts'
import { trainingOrganizations } from '../land/organizations.ts'
import { demoPending } from './demo-pending.ts'

const pending = demoPending(demoWorld())
const inState = (state: string) => pending.filter(({ outcome }) => outcome.state === state)

test('work is left to do: records to check, drafts to finish, returned ones to mend', () => {
  expect(inState('submitted')).toHaveLength(25)
  expect(inState('draft')).toHaveLength(4)
  expect(inState('returned')).toHaveLength(4)
})

test('a returned record says why, each for another reason', () => {
  const reasons = inState('returned').map(({ outcome }) => outcome.reason)
  expect(new Set(reasons).size).toBe(4)
  expect(reasons).not.toContain('')
})

test('what counts was held in 2022, so that 2021 stays as published', () => {
  const days = inState('counted').map(({ session }) => session.day)
  expect(days).toHaveLength(16)
  expect(days.filter((day) => day < '2022-01-01')).toEqual([])
})

test('none belongs to a key date, and each is held by a unit that exists, once', () => {
  const codes = new Set(trainingOrganizations().map(({ code }) => code))
  const titles = pending.map(({ session }) => `${session.title} ${session.day}`)
  expect(pending.filter(({ session }) => session.kind === 'key-date')).toEqual([])
  expect(pending.flatMap(({ session }) => session.hosts).filter((host) => !codes.has(host))).toEqual([])
  expect(new Set(titles).size).toBe(titles.length)
})

test('the same on every call', () => {
  expect(demoPending(demoWorld())).toEqual(pending)
})
