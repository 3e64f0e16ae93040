import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { insertMember } from './person.fixture.ts'

let platform: TestPlatform
let admin: Client

const accounts = (reply: { body: { items: { account: string }[] } }) =>
  reply.body.items.map((person) => person.account).filter((account) => !account.startsWith('p'))

beforeAll(async () => {
  platform = await buildTestPlatform()
  const { league, banner, town, otherLeague } = platform.world
  admin = await platform.as('administrator', league.organizationId)
  await insertMember(platform, 'at-league', league.organizationId)
  await insertMember(platform, 'at-banner', banner.organizationId)
  await insertMember(platform, 'at-town', town.organizationId)
  await insertMember(platform, 'at-other', otherLeague.organizationId)
})
afterAll(() => platform.close())

it('finds the people of the reach and nobody beyond it', async () => {
  expect(accounts(await admin.get('/api/people'))).toEqual(['at-banner', 'at-league', 'at-town'])
})

it('finds everybody from the top', async () => {
  const top = await platform.as('administrator', platform.world.region.organizationId)
  const found = accounts(await top.get('/api/people'))
  expect(found).toEqual(['at-banner', 'at-league', 'at-other', 'at-town'])
})

it('finds who works elsewhere but holds a role in reach', async () => {
  const { otherLeague, banner, siblingBanner } = platform.world
  const visitor = await platform.as('recorder', otherLeague.organizationId, 'checker', banner.organizationId)
  const found = async (unit: number) => {
    const reply = await admin.get(`/api/people?organizationId=${unit}`)
    return reply.body.items.some((person: { id: string }) => person.id === visitor.personId)
  }
  expect(await found(banner.organizationId)).toBe(true)
  expect(await found(siblingBanner.organizationId)).toBe(false)
})

it('narrows to a unit and a word, and turns pages', async () => {
  const { banner, otherLeague } = platform.world
  const below = await admin.get(`/api/people?organizationId=${banner.organizationId}`)
  expect(accounts(below)).toEqual(['at-banner', 'at-town'])
  expect(accounts(await admin.get('/api/people?search=at-l'))).toEqual(['at-league'])
  const first = await admin.get('/api/people?search=at-&limit=2')
  const rest = await admin.get(`/api/people?search=at-&limit=2&after=${first.body.next}`)
  expect([...accounts(first), ...accounts(rest)]).toEqual(['at-banner', 'at-league', 'at-town'])
  expect(rest.body.next).toBeNull()
  expect((await admin.get(`/api/people?organizationId=${otherLeague.organizationId}`)).status).toBe(404)
})

it('shows one person, and says whether the asker looks after them', async () => {
  const { banner, region } = platform.world
  const clerk = await platform.as('recorder', banner.organizationId)
  const seated = await platform.as('recorder', banner.organizationId, 'leader', region.organizationId)
  const seen = await admin.get(`/api/people/${clerk.personId}`)
  expect(seen.body).toMatchObject({ can: { manage: true }, person: { roles: [{ role: 'recorder' }] } })
  expect(seen.body.person.roles[0].organizationName).toBe(banner.organizationName)
  expect((await admin.get(`/api/people/${seated.personId}`)).body.can).toEqual({ manage: false, phone: true })
  expect((await admin.get('/api/people/unknown')).status).toBe(404)
})

it('refuses strangers, other roles and nonsense', async () => {
  const clerk = await platform.as('recorder', platform.world.region.organizationId)
  for (const path of ['/api/people', `/api/people/${clerk.personId}`]) {
    expect((await platform.anonymous.get(path)).status).toBe(401)
    expect((await clerk.get(path)).status).toBe(404)
  }
  const bad = await admin.get('/api/people?limit=none')
  expect(bad.body.details.fields[0].field).toBe('limit')
  expect((await admin.get('/api/people?after=garbage')).status).toBe(400)
})
