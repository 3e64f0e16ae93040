import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { postEntry } from './entry.store.ts'
import { entryOf, lineOf } from './ledger.fixture.ts'

let platform: TestPlatform
let leader: Client
let region: number
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2021-06-29T16:30:00Z') })
  region = platform.world.region.organizationId
  leader = await platform.as('leader', region)
  await postEntry(
    platform.db,
    entryOf(
      [region],
      [lineOf('website-visits', '2020-12-31', 3660), lineOf('website-visits', '2021-01-31', 1810)],
    ),
  )
})
afterAll(() => platform.close())

const read = async (rest: string) =>
  (await leader.get(`/api/figures?metric=website-daily-visits&organization=${region}&period=${rest}`)).body
    .value

it('divides by the days gone: half a year of visits is not spread over the whole of it', async () => {
  expect(await read('2021')).toBe('10')
  expect(await read('2020')).toBe('10')
  const { body } = await leader.get(
    `/api/figures/trend?metric=website-daily-visits&organization=${region}&period=2021&years=2`,
  )
  expect(body.steps.map((step: { value: string }) => step.value)).toEqual(['10', '10'])
})
