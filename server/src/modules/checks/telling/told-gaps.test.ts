import { afterAll, beforeAll, expect, it } from 'vitest'
import { delivered } from '#test/delivered'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { sessionOf } from '#test/session-facts'

let platform: TestPlatform
let administrator: Client
let beside: Client
let recorder: Client
let checker: Client
beforeAll(async () => {
  platform = await buildTestPlatform()
  const { banner, league, otherLeague, region } = platform.world
  administrator = await platform.as('administrator', league.organizationId)
  beside = await platform.as('administrator', otherLeague.organizationId)
  recorder = await platform.as('recorder', banner.organizationId)
  checker = await platform.as('checker', league.organizationId)
  await platform.as('administrator', region.organizationId)
})
afterAll(() => platform.close())

const unread = async (client: Client) => {
  await delivered(platform)
  const { items } = (await client.get('/api/notifications')).body
  return items
    .filter((one: { readAt: string | null }) => !one.readAt)
    .map((one: { text: string }) => one.text) as string[]
}
const suspend = (suspended: boolean) =>
  platform
    .as('administrator', platform.world.region.organizationId)
    .then((above) => above.patch(`/api/people/${checker.personId}`, { suspended }))

it('tells the administrators who see it that a unit is left without a checker, until somebody can again', async () => {
  const name = platform.world.league.organizationName
  expect((await suspend(true)).status).toBe(200)
  const line = `${name}没有能核对的人了，上级也没有人能代为核对。请指定核对员。`
  expect(await unread(administrator)).toEqual([line])
  expect(await unread(beside)).toEqual([])
  await suspend(false)
  expect(await unread(administrator)).toEqual([])
})

it('takes it back also when a new person comes who can', async () => {
  await suspend(true)
  expect(await unread(administrator)).toHaveLength(1)
  const seat = { role: 'checker', organizationId: platform.world.league.organizationId }
  const added = await administrator.post('/api/people', {
    account: 'newchecker',
    name: '新来的',
    organizationId: seat.organizationId,
    roles: [seat],
  })
  expect(added.status).toBe(201)
  expect(await unread(administrator)).toEqual([])
  await administrator.del(`/api/people/${added.body.person.id}/roles/${seat.organizationId}/checker`)
  // Whoever caused it is not told of it.
  expect(await unread(administrator)).toEqual([])
  await suspend(false)
})

it('tells them when something waits for nobody at all, and the deputy of what waits for them', async () => {
  await suspend(true)
  await administrator.post('/api/notifications/read', { all: true })
  await recorder.post('/api/sessions', sessionOf(platform.world, { submit: true }))
  expect(await unread(administrator)).toHaveLength(1)
  const deputy = await platform.as('checker', platform.world.region.organizationId)
  await recorder.post('/api/sessions', sessionOf(platform.world, { title: '又一场', submit: true }))
  expect(await unread(deputy)).toEqual(['有 2 条记录等您核对。'])
})
