import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'

const MB = 1024 * 1024
let free = 5000 * MB
let now = new Date('2021-09-18T08:00:00Z')
let test: TestPlatform
let administrator: Client
beforeAll(async () => {
  test = await buildTestPlatform({
    clock: () => now,
    config: { disk: { warn: 2048, stop: 512 } },
    measureSpace: async () => ({ device: 1, free, size: 500_000 * MB }),
  })
  administrator = await test.as('administrator', test.world.region.organizationId)
})
afterAll(() => test.close())

interface Part {
  name: string
  light: string
  text: string
  advice: string | null
}
async function read(name: string, headers = {}): Promise<Part & { whole: string }> {
  const { body } = await administrator.get('/api/system-health', headers)
  return { ...body.parts.find((part: Part) => part.name === name), whole: body.light }
}

it('is the business of administrators of the region alone', async () => {
  const { region, league } = test.world
  const asked = async (client: Client) => (await client.get('/api/system-health')).status
  expect(await asked(test.anonymous)).toBe(401)
  expect(await asked(await test.as('leader', region.organizationId))).toBe(404)
  expect(await asked(await test.as('administrator', league.organizationId))).toBe(404)
  expect(await asked(administrator)).toBe(200)
})

it('says how each part is in the reader’s language, and nothing to do where all is well', async () => {
  const { body } = await administrator.get('/api/system-health')
  expect(body.version).toMatch(/^\d+\.\d+\.\d+$/)
  expect(body.parts.map(({ name }: Part) => name)).toEqual([
    ...['fold', 'verification', 'backup', 'drill', 'retention', 'database', 'disk', 'jobs', 'faults'],
  ])
  for (const { text, light, advice } of body.parts) {
    expect(text).not.toMatch(/health\.|\{/)
    expect(advice === null).toBe(light === 'green')
  }
  expect(await read('disk', { 'accept-language': 'en' })).toMatchObject({
    ...{ light: 'green', text: '4.9 GB free of 488.3 GB.', advice: null },
  })
})

it('goes with the disk', async () => {
  free = 1000 * MB
  expect(await read('disk')).toMatchObject({ light: 'yellow', whole: 'yellow' })
  free = 100 * MB
  expect(await read('disk')).toMatchObject({ light: 'red', whole: 'red' })
  free = 5000 * MB
})

it('asks for a verification of the ledger, and again after a month', async () => {
  expect(await read('verification')).toMatchObject({ light: 'yellow' })
  expect((await administrator.post('/api/ledger/verification')).body.whole).toBe(true)
  expect(await read('verification')).toMatchObject({ light: 'green', advice: null })
  now = new Date('2021-11-18T08:00:00Z')
  expect(await read('verification')).toMatchObject({ light: 'yellow' })
})
