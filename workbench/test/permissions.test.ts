import { expect, test } from 'vitest'
import { permissionCatalogue } from '../../server/src/platform/actor.ts'
import '../../server/src/modules.ts'
import { holders } from '../src/shell/permissions.ts'

test('names for every permission the roles the server gives it to', () => {
  const given = new Map(permissionCatalogue().map(({ name, roles }) => [name, [...roles].sort()]))
  const told = Object.entries(holders)
  expect(told.length).toBeGreaterThan(0)
  for (const [name, roles] of told) expect([name, [...roles].sort()]).toEqual([name, given.get(name)])
})
