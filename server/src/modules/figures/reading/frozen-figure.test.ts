import { parsePeriod } from '@medelge/figures'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { postEntry } from '../ledger/entry.store.ts'
import { foldAll } from '../ledger/fold.store.ts'
import { entryOf, type LedgerBench, lineOf, openLedger } from '../ledger/ledger.fixture.ts'
import { startTally } from '../ledger/tally.ts'
import { verifyLedger } from '../proof/verify-ledger.ts'
import { freezeFigures } from './frozen-figure.store.ts'
import { readFigures } from './read-figures.ts'

let ledger: LedgerBench
beforeAll(async () => {
  ledger = await openLedger()
})
afterAll(() => ledger.close())

const post = (metric: string, amount: number) =>
  postEntry(ledger.db, entryOf([ledger.world.banner.organizationId], [lineOf(metric, '2021-05-01', amount)]))

it('keeps the figures of a report as they were read, once, with where the ledger stood', async () => {
  await post('popsci-publicity-events', 2500)
  await post('popsci-estations', 6403)
  await foldAll(ledger.db)
  const report = { kind: 'appraisal', id: '2021' }
  const organization = ledger.world.region.organizationId
  const figuresAsked = ['popsci-publicity-events', 'popsci-estations', 'outreach-effect-grade'].map(
    (metric) => ({
      ...{ metric, organization, period: parsePeriod('2021'), place: metric },
    }),
  )
  const read = await readFigures(ledger.db, figuresAsked)
  const figures = figuresAsked.map((asked, nth) => ({
    ...asked,
    amount: read[nth]?.amount ?? null,
    mark: read[nth]?.mark ?? ('none' as const),
  }))
  await freezeFigures(ledger.db, report, figures, 'person-1', new Date())
  await post('popsci-publicity-events', 1)
  await foldAll(ledger.db)
  const kept = await ledger.db.selectFrom('frozenFigure').selectAll().orderBy('place', 'desc').execute()
  expect(kept.map(({ amount }) => amount)).toEqual([2500, 6403, null])
  expect(new Set(kept.map(({ position }) => position))).toEqual(new Set([2]))
  await expect(freezeFigures(ledger.db, report, figures, 'person-1', new Date())).rejects.toThrow('unique')
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
