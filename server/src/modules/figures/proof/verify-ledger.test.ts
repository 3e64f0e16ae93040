import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type TestPlatform } from '#test/platform'
import { postEntry } from '../ledger/entry.store.ts'
import { foldAll } from '../ledger/fold.store.ts'
import { entryOf, lineOf } from '../ledger/ledger.fixture.ts'

let platform: TestPlatform
beforeAll(async () => {
  platform = await buildTestPlatform()
})
afterAll(() => platform.close())

it('is asked from the top of the tree and names an altered row', async () => {
  const [league, region] = [platform.world.league.organizationId, platform.world.region.organizationId]
  for (const amount of [40, 30]) {
    const line = lineOf('popsci-publicity-events', '2021-09-18', amount)
    await postEntry(platform.db, entryOf([league], [line]))
  }
  const evaluator = await platform.as('evaluator', region)
  await foldAll(platform.db)
  expect((await evaluator.post('/api/ledger/verification')).body).toMatchObject({ whole: true })
  expect((await (await platform.as('evaluator', league)).post('/api/ledger/verification')).status).toBe(404)
  expect((await platform.anonymous.post('/api/ledger/verification')).status).toBe(401)
  await platform.db.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx)
    await sql`update posting set amount = amount + 1 where seq = 2`.execute(trx)
  })
  expect((await evaluator.post('/api/ledger/verification')).body).toMatchObject({
    whole: false,
    what: 'posting',
    seq: 2,
  })
})
