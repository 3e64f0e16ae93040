import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestHouse, type TestHouse } from '#test/house'
import { postEntry } from './entry.store.ts'
import { foldAll } from './fold.store.ts'
import { entryOf, lineOf } from './ledger.fixture.ts'

let house: TestHouse
beforeAll(async () => {
  house = await buildTestHouse()
})
afterAll(() => house.close())

it('is asked from the top of the tree and names an altered row', async () => {
  const [league, region] = [house.world.league.organizationId, house.world.region.organizationId]
  for (const amount of [40, 30]) {
    const line = lineOf('popsci-publicity-events', '2021-09-18', amount)
    await postEntry(house.db, entryOf([league], [line]))
  }
  const evaluator = await house.as('evaluator', region)
  await foldAll(house.db)
  expect((await evaluator.post('/api/ledger/verification')).body).toMatchObject({ whole: true })
  expect((await (await house.as('evaluator', league)).post('/api/ledger/verification')).status).toBe(404)
  expect((await house.anonymous.post('/api/ledger/verification')).status).toBe(401)
  await house.db.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx)
    await sql`update posting set amount = amount + 1 where seq = 2`.execute(trx)
  })
  expect((await evaluator.post('/api/ledger/verification')).body).toMatchObject({
    whole: false,
    what: 'posting',
    seq: 2,
  })
})
