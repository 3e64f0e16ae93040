import { afterAll, beforeAll, expect, it } from 'vitest'
import { standNodes, type TwoNodes } from '#test/nodes/two-nodes'

let nodes: TwoNodes

beforeAll(async () => {
  nodes = await standNodes({ requestLimit: 60 })
})
afterAll(() => nodes.close())

it('whoever asks at two nodes is one, and who asks little beside is let through', async () => {
  const unit = nodes.a.world.banner.organizationId
  const person = await nodes.as('officer', unit)
  const other = await nodes.as('officer', unit)
  const asked = new Set<number>()
  // Neither node alone is asked more than it allows; a turn of the minute begins the count anew.
  await expect
    .poll(
      async () => {
        for (const client of person) asked.add((await client.get('/api/sign-in-ways')).status)
        return [...asked].sort()
      },
      { timeout: 30_000, interval: 100 },
    )
    .toEqual([200, 429])
  const rows = await nodes.a.db
    .selectFrom('askedAtNode')
    .select(['who', 'node', 'count'])
    .where('who', '=', `person ${person[0].personId}`)
    .execute()
  expect(new Set(rows.map(({ node }) => node)).size).toBe(2)
  expect(Math.max(...rows.map(({ count }) => count))).toBeLessThan(60)
  expect((await other[1].get('/api/sign-in-ways')).status).toBe(200)
}, 40_000)
