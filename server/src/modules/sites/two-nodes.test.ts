import { afterAll, beforeAll, expect, it } from 'vitest'
import { standNodes, type TwoNodes } from '#test/nodes/two-nodes'
import { sessionOf } from '#test/session-facts'

let nodes: TwoNodes

beforeAll(async () => {
  nodes = await standNodes()
})
afterAll(() => nodes.close())

it('a figure withdrawn at one node is gone at the other: at once for who withdrew it, soon for all', async () => {
  const [officer] = await nodes.as('officer', nodes.a.world.region.organizationId)
  const { banner, league } = nodes.a.world
  const recorder = await nodes.a.as('recorder', banner.organizationId)
  const checker = await nodes.a.as('checker', league.organizationId)
  const { body } = await recorder.post('/api/sessions', sessionOf(nodes.a.world, { submit: true }))
  expect((await checker.post(`/api/sessions/${body.id}/accept`, { version: body.version })).status).toBe(200)
  const home = async (headers = {}) => (await nodes.b.anonymous.get('/', headers)).text
  const empty = await home()
  const figure = { metric: 'popsci-publicity-events', period: '2021' }
  const published = await officer.post('/api/published-figures', figure)
  expect(published.status).toBe(201)
  const wrote = String(published.headers['set-cookie']).split(';')[0] as string
  await expect.poll(home, { timeout: 5000 }).not.toBe(empty)
  const shown = await home()

  expect((await officer.del(`/api/published-figures/${published.body.id}`)).status).toBe(204)
  expect(await home({ cookie: wrote })).not.toBe(shown)
  await expect.poll(home, { timeout: 5000 }).not.toBe(shown)
})
