import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type TestPlatform } from '#test/platform'

let platform: TestPlatform
beforeAll(async () => {
  platform = await buildTestPlatform()
})
afterAll(() => platform.close())

it.each(['sessions', 'declarations', 'units', 'people'])(
  'gives everyone signed in a template of %s',
  async (kind) => {
    const clerk = await platform.as('recorder', platform.world.banner.organizationId)
    const { status, headers, raw } = await clerk.get(`/api/imports/templates/${kind}`)
    expect([status, headers['content-type']]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ])
    expect(raw.subarray(0, 2).toString()).toBe('PK')
    expect((await platform.anonymous.get(`/api/imports/templates/${kind}`)).status).toBe(401)
  },
)

it('has none for what cannot be read in', async () => {
  const clerk = await platform.as('recorder', platform.world.banner.organizationId)
  expect((await clerk.get('/api/imports/templates/castles')).status).toBe(404)
})
