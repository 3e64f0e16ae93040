import { expect, it } from 'vitest'
import {
  type Actor,
  abilities,
  allows,
  anonymous,
  authorize,
  permissionCatalogue,
  policy,
  roles,
} from './actor.ts'

const rules = policy('example', { read: roles, change: ['officer', 'administrator'] })
const [region, league, banner, beside] = [1, 2, 3, 4]
const actor = (...held: Actor['roles'][number][]): Actor => ({ id: 'x', name: '', roles: held })

it('lets a role reach its own unit and everything below, nothing beside or above', () => {
  const officer = actor({ role: 'officer', organizationId: league })
  expect(allows(officer, rules.change, [banner, league, region])).toBe(true)
  expect(allows(officer, rules.change, [league, region])).toBe(true)
  expect(allows(officer, rules.change, [beside, region])).toBe(false)
  expect(allows(officer, rules.change, [region])).toBe(false)
})

it('never joins the reach of one role with the right of another', () => {
  const both = actor({ role: 'officer', organizationId: beside }, { role: 'leader', organizationId: region })
  expect(allows(both, rules.change, [banner, league, region])).toBe(false)
  expect(allows(both, rules.read, [banner, league, region])).toBe(true)
})

it('gives nobody nothing, and makes forbidden look like absent', () => {
  expect(abilities(anonymous, rules, [region])).toEqual({ read: false, change: false })
  expect(() => authorize(anonymous, rules.read, [region])).toThrow('NOT_FOUND')
})

it('knows every permission by its name', () => {
  const known = permissionCatalogue().filter(({ name }) => name.startsWith('example.'))
  expect(known).toEqual([rules.read, rules.change])
})
