import { parsePeriod } from '@medelge/figures'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { postEntry } from '../ledger/entry.store.ts'
import { foldAll } from '../ledger/fold.store.ts'
import { entryOf, type LedgerBench, lineOf, openLedger } from '../ledger/ledger.fixture.ts'
import { startTally } from '../ledger/tally.ts'
import { verifyLedger } from '../proof/verify-ledger.ts'
import { findDrift, freezeFigures } from './frozen-figure.store.ts'

let ledger: LedgerBench
beforeAll(async () => {
  ledger = await openLedger()
})
afterAll(() => ledger.close())

const post = (metric: string, amount: number) =>
  postEntry(ledger.db, entryOf([ledger.world.banner.organizationId], [lineOf(metric, '2021-05-01', amount)]))

it('a frozen report keeps its values and says what would differ today', async () => {
  await post('popsci-publicity-events', 2500)
  await post('popsci-estations', 6403)
  await foldAll(ledger.db)
  const report = { kind: 'appraisal', id: '2021' }
  const organization = ledger.world.region.organizationId
  const wish = (place: string, metric: string) => ({
    place,
    metric,
    organization,
    period: parsePeriod('2021'),
  })
  const wishes = [
    wish('9', 'popsci-publicity-events'),
    wish('12', 'popsci-estations'),
    wish('22', 'outreach-effect-grade'),
  ]
  const figures = await ledger.db
    .transaction()
    .execute((trx) => freezeFigures(trx, report, wishes, 'person-1', new Date()))
  expect(figures.map((figure) => figure.amount)).toEqual([2500, 6403, null])
  expect(await findDrift(ledger.db, report)).toEqual([])
  await post('popsci-publicity-events', 1)
  expect(await findDrift(ledger.db, report)).toEqual([
    { place: '9', metric: 'popsci-publicity-events', frozen: 2500, today: 2501 },
  ])
  await expect(freezeFigures(ledger.db, report, wishes, 'person-1', new Date())).rejects.toThrow('unique')
  expect(await verifyLedger(ledger.db)).toMatchObject({ whole: true })
})

it('the tally folds when poked, and stops', async () => {
  const errors: unknown[] = []
  const tally = startTally({ db: ledger.db, every: 20, pause: 5, onError: (error) => errors.push(error) })
  await post('popsci-publicity-events', 7)
  tally.poke()
  const left = async () =>
    Number(
      (
        await ledger.db
          .selectFrom('tail')
          .select((s) => s.fn.countAll().as('n'))
          .executeTakeFirst()
      )?.n,
    )
  await expect.poll(left, { timeout: 10_000 }).toBe(0)
  await tally.stop()
  await post('popsci-publicity-events', 8)
  tally.poke()
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(await left()).toBe(1)
  expect(errors).toEqual([])
})
