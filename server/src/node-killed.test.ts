import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyLedger } from '#modules/figures'
import { type NodeProcess, startNode } from '#test/nodes/node-process'
import type { Client } from '#test/platform'
import { sessionOf } from '#test/session-facts'
import { standTestPlatform, type TestPlatform } from '#test/stand-platform'
import { createTestDatabase, type TestDatabase } from '#test/test-database'

const RECORDS = 40
const AT_ONCE = 5
/** So many are answered when the node they were sent to is killed. */
const KILLED_AFTER = 12

let database: TestDatabase
let platform: TestPlatform
let nodes: NodeProcess[]

beforeAll(async () => {
  database = await createTestDatabase()
  platform = await standTestPlatform(database.url, { config: { databaseUrl: database.url } })
  const { data } = platform.platform.config
  nodes = await Promise.all([startNode(database.url, data), startNode(database.url, data)])
}, 180_000)
afterAll(async () => {
  await Promise.all(nodes.map((node) => node.kill()))
  await platform.close()
  await database.drop()
})

/** Sends a write until it is answered: where a node does not answer, the same once more to the next. */
async function write(client: Client, path: string, body: object, key: string) {
  for (const { url } of nodes) {
    const headers = {
      cookie: client.cookie,
      'content-type': 'application/json',
      'idempotency-key': `${key}-of-this-record`,
    }
    const answer = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) })
      .then(async (reply) => ({ status: reply.status, body: await reply.json() }))
      .catch(() => undefined)
    if (answer) return answer
  }
  throw new Error(`Nobody answered ${path}`)
}

it('a node killed in the middle of writes loses none of them and doubles none', async () => {
  const { banner, league } = platform.world
  const recorder = await platform.as('recorder', banner.organizationId)
  const checker = await platform.as('checker', league.organizationId)
  let answered = 0
  let killed: Promise<void> | undefined

  async function recordAndAccept(nth: number) {
    const facts = sessionOf(platform.world, { title: `第${nth}场`, place: `第${nth}站`, submit: true })
    const made = await write(recorder, '/api/sessions', facts, `record-${nth}`)
    expect([nth, made.status]).toEqual([nth, 201])
    const { id, version } = made.body
    const accepted = await write(checker, `/api/sessions/${id}/accept`, { version }, `accept-${nth}`)
    expect([nth, accepted.status]).toEqual([nth, 200])
    answered += 1
    if (answered === KILLED_AFTER) killed = nodes[0]?.kill()
  }
  const numbers = Array.from({ length: RECORDS }, (_, nth) => nth)
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let nth = numbers.shift(); nth !== undefined; nth = numbers.shift()) await recordAndAccept(nth)
    }),
  )
  await killed

  const kept = await platform.db.selectFrom('session').select(['title', 'state']).orderBy('title').execute()
  expect(kept.map(({ title }) => title)).toEqual(
    Array.from({ length: RECORDS }, (_, nth) => `第${nth}场`).sort(),
  )
  expect(new Set(kept.map(({ state }) => state))).toEqual(new Set(['counted']))
  const entries = await platform.db.selectFrom('entry').select(['sourceId']).execute()
  expect(entries).toHaveLength(RECORDS)
  expect(await verifyLedger(platform.db)).toMatchObject({ whole: true })
}, 60_000)
