import { expect, it } from 'vitest'
import { placeInLog, ReplicaAge } from './replica-age.ts'

it('reads a place in the log across its two halves', () => {
  expect(placeInLog('1/0')).toBe(2n ** 32n)
  expect(placeInLog('16/B374D848') > placeInLog('9/FFFFFFFF')).toBe(true)
})

it('is as old as the last mark that was replayed', () => {
  const age = new ReplicaAge()
  expect(age.at(0)).toBeUndefined()
  age.note(1000, 10n, 5n)
  expect(age.at(1000)).toBeUndefined()
  age.note(2000, 20n, 15n)
  expect(age.at(2500)).toBe(1500)
  age.note(3000, 20n, 20n)
  expect(age.at(3000)).toBe(0)
})

it('grows while nobody says anything, and is unknown where the replica is none', () => {
  const age = new ReplicaAge()
  age.note(1000, 10n, 10n)
  expect(age.at(61_000)).toBe(60_000)
  age.note(2000, 10n, undefined)
  expect(age.at(2000)).toBeUndefined()
})

it('does not take an older copy for a newer one', () => {
  const age = new ReplicaAge()
  age.note(1000, 10n, 10n)
  age.note(2000, 20n, 3n)
  expect(age.at(2000)).toBeUndefined()
})
