import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type TestPlatform } from '#test/platform'
import { findPlaces, writePlaces } from '../moves/move.store.ts'
import { placesAfter } from '../moves/move.ts'
import { chainOf, chainsOf, findRootOrganization } from './organization-tree.store.ts'

let platform: TestPlatform
beforeAll(async () => {
  platform = await buildTestPlatform()
})
afterAll(() => platform.close())

it('knows the path of every day, so that a move never changes what was', async () => {
  const { db, world } = platform
  const { town, banner, league, region, farBanner, otherLeague } = world
  const before = [town, banner, league, region].map((place) => place.organizationId)
  const after = [town, farBanner, otherLeague, region].map((place) => place.organizationId)
  const places = placesAfter(
    await findPlaces(db, town.organizationId),
    farBanner.organizationId,
    '2021-09-01',
  )
  await writePlaces(db, town.organizationId, places)
  expect(await chainOf(db, town.organizationId, '2021-08-31')).toEqual(before)
  expect(await chainOf(db, town.organizationId, '2021-09-01')).toEqual(after)
  expect(await chainOf(db, town.organizationId)).toEqual(after)
  expect(await chainOf(db, town.organizationId, '2014-12-31')).toEqual([town.organizationId])
})

it('joins the chains of several units without doubling what they share', async () => {
  const { db, world } = platform
  const { siblingBanner, farBanner, league, otherLeague, region } = world
  const joined = await chainsOf(db, [siblingBanner.organizationId, farBanner.organizationId])
  const places = [siblingBanner, farBanner, league, otherLeague, region]
  expect(joined).toEqual(places.map((place) => place.organizationId).sort((a, b) => a - b))
})

it('finds the unit on top', async () => {
  expect((await findRootOrganization(platform.db))?.id).toBe(platform.world.region.organizationId)
})
