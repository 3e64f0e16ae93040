import { parsePeriod } from '@medelge/figures'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closePeriod } from '../books/period-close.store.ts'
import { readFigure } from '../reading/read-figures.ts'
import { findSourceEntries } from '../reading/source-entry.store.ts'
import { postEntries, postEntry } from './entry.store.ts'
import { foldAll } from './fold.store.ts'
import { entryOf, type LedgerBench, lineOf, openLedger } from './ledger.fixture.ts'
import { findActiveEntry, reverseEntry } from './reversal.store.ts'

const EVENTS = 'popsci-publicity-events'
let ledger: LedgerBench
beforeAll(async () => {
  ledger = await openLedger()
})
afterAll(() => ledger.close())

const amountAt = async (organization: number, metric = EVENTS, period = '2021', asOf?: Date) =>
  (await readFigure(ledger.db, { metric, organization, period: parsePeriod(period) }, { asOf })).amount

describe('posting', () => {
  it('lets two kinds of record feed one metric, and keeps the rules that made the lines', async () => {
    const { banner } = ledger.world
    const line = { ...lineOf(EVENTS, '2011-05-01', 1), rule: 'outreach-sessions', version: 1 }
    const source = { kind: 'session', id: 'one', version: 1 }
    await postEntry(
      ledger.db,
      entryOf([banner.organizationId], [line, { ...line, day: '2011-06-01' }], { source }),
    )
    const other = { source: { kind: 'facility', id: 'one', version: 1 } }
    await postEntry(ledger.db, entryOf([banner.organizationId], [lineOf(EVENTS, '2011-05-01', 4)], other))
    expect(await amountAt(banner.organizationId, EVENTS, '2011')).toBe(6)
    const found = await findSourceEntries(ledger.db, source)
    expect(found.map(({ rules }) => rules)).toEqual([['outreach-sessions@1']])
    expect((await findSourceEntries(ledger.db, other.source)).map(({ rules }) => rules)).toEqual([[]])
  })

  it('counts a joint activity once in each total that contains several of its hosts', async () => {
    const { banner, siblingBanner, farBanner, league, otherLeague, region, town } = ledger.world
    const hosts = [banner, siblingBanner, farBanner].map((place) => place.organizationId)
    await postEntry(ledger.db, entryOf(hosts, [lineOf(EVENTS, '2021-05-01', 1)]))
    for (const fold of [false, true]) {
      if (fold) await foldAll(ledger.db)
      for (const place of [banner, siblingBanner, farBanner, league, otherLeague, region]) {
        expect(await amountAt(place.organizationId), place.name).toBe(1)
      }
      expect(await amountAt(town.organizationId)).toBe(0)
    }
  })

  it('counts a town and a society without balances directly, before and after the fold', async () => {
    const { town, society, region, banner } = ledger.world
    await postEntry(
      ledger.db,
      entryOf([town.organizationId, society.organizationId], [lineOf(EVENTS, '2018-03-04', 5)]),
    )
    for (const fold of [false, true]) {
      if (fold) await foldAll(ledger.db)
      for (const place of [town, society, region, banner]) {
        expect(await amountAt(place.organizationId, EVENTS, '2018')).toBe(5)
        expect(await amountAt(place.organizationId, EVENTS, '2018-03-04')).toBe(5)
        expect(await amountAt(place.organizationId, EVENTS, '2018-03-05')).toBe(0)
      }
    }
  })

  it('takes a stock at any date, and as of an earlier moment', async () => {
    const { banner, region } = ledger.world
    const stock = 'popsci-estations'
    const opened = (day: string, amount: number, at: string) =>
      postEntry(
        ledger.db,
        entryOf([banner.organizationId], [lineOf(stock, day, amount)], { at: new Date(at) }),
      )
    await opened('2019-11-20', 40, '2019-12-01T00:00:00Z')
    await opened('2021-03-02', 10, '2021-03-03T00:00:00Z')
    await foldAll(ledger.db)
    await opened('2021-06-30', -3, '2022-02-01T00:00:00Z')
    const at = (day: string, asOf?: string) =>
      amountAt(region.organizationId, stock, `..${day}`, asOf ? new Date(asOf) : undefined)
    expect(
      await Promise.all(
        ['2019-11-19', '2019-11-20', '2021-03-01', '2021-03-02', '2021-12-31'].map((day) => at(day)),
      ),
    ).toEqual([0, 40, 40, 50, 47])
    expect(await at('2021-12-31', '2022-01-01T00:00:00Z')).toBe(50)
    expect(await at('2021-12-31', '2020-01-01T00:00:00Z')).toBe(40)
    await foldAll(ledger.db)
    expect(await at('2021-12-31', '2022-01-01T00:00:00Z')).toBe(50)
    expect(await at('2021-12-31')).toBe(47)
  })

  it('keeps the old path of older records when an organization moves', async () => {
    const { farBanner, league, otherLeague } = ledger.world
    const post = (day: string) =>
      postEntry(ledger.db, entryOf([farBanner.organizationId], [lineOf(EVENTS, day, 100)]))
    await post('2016-06-30')
    await sql`update organization_parent set until = '2016-07-01' where organization_id = ${farBanner.organizationId}`.execute(
      ledger.db,
    )
    await sql`insert into organization_parent values (${farBanner.organizationId}, ${league.organizationId}, '2016-07-01', '2017-01-01'),
      (${farBanner.organizationId}, ${otherLeague.organizationId}, '2017-01-01', null)`.execute(ledger.db)
    await post('2016-07-01')
    expect(await amountAt(otherLeague.organizationId, EVENTS, '2016')).toBe(100)
    expect(await amountAt(league.organizationId, EVENTS, '2016')).toBe(100)
    expect(await amountAt(farBanner.organizationId, EVENTS, '2016')).toBe(200)
  })

  it('reverses an entry exactly and once, wherever its lines are', async () => {
    const { banner, region } = ledger.world
    const entry = entryOf([banner.organizationId], [lineOf('leaflets-handed-out', '2021-04-01', 300)])
    const id = await postEntry(ledger.db, entry)
    await foldAll(ledger.db)
    const undo = { by: 'person-2', at: new Date(), reason: '场次重复' }
    expect(await findActiveEntry(ledger.db, entry.source)).toEqual({ id, version: 1 })
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map(() => ledger.db.transaction().execute((trx) => reverseEntry(trx, id, undo))),
    )
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1)
    expect(await amountAt(region.organizationId, 'leaflets-handed-out')).toBe(0)
    expect(await findActiveEntry(ledger.db, entry.source)).toBeUndefined()
    const reversal = outcomes.find((outcome) => outcome.status === 'fulfilled')?.value ?? 0
    await expect(reverseEntry(ledger.db, reversal, undo)).rejects.toThrow('ENTRY_NOT_REVERSIBLE')
    await expect(reverseEntry(ledger.db, 999_999_999, undo)).rejects.toThrow('ENTRY_NOT_REVERSIBLE')
  })

  it('refuses the same version of a record twice, unknown and computed metrics', async () => {
    const { banner } = ledger.world
    const entry = entryOf([banner.organizationId], [lineOf(EVENTS, '2020-01-01', 1)])
    await postEntries(ledger.db, [entry])
    await expect(postEntry(ledger.db, entry)).rejects.toThrow('ENTRY_ALREADY_POSTED')
    const of = (metric: string) =>
      postEntry(ledger.db, entryOf([banner.organizationId], [lineOf(metric, '2020-01-01', 1)]))
    await expect(of('no-such-metric')).rejects.toThrow('METRIC_UNKNOWN')
    await expect(of('fleet-sessions')).rejects.toThrow('METRIC_COMPUTED')
    expect(await amountAt(banner.organizationId, EVENTS, '2020')).toBe(1)
  })

  it('interns one reach for many writers at once', async () => {
    const { banner, otherLeague } = ledger.world
    const hosts = [otherLeague.organizationId, banner.organizationId]
    await Promise.all(
      Array.from({ length: 12 }, () =>
        ledger.db
          .transaction()
          .execute((trx) => postEntry(trx, entryOf(hosts, [lineOf(EVENTS, '2015-02-01', 1)]))),
      ),
    )
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from reach where hosts = ${hosts.sort((a, b) => a - b)}::int[]`.execute(
      ledger.db,
    )
    expect(rows[0]?.n).toBe(1)
    expect(await amountAt(ledger.world.region.organizationId, EVENTS, '2015')).toBe(12)
  })

  it('refuses a closed period at every level, lets a marked adjustment pass, and reopens', async () => {
    const { farBanner, otherLeague, banner } = ledger.world
    const close = (closedThrough: string) =>
      closePeriod(ledger.db, {
        organization: otherLeague.organizationId,
        closedThrough,
        reason: '年报已上报',
        by: 'p',
        at: new Date(),
      })
    const post = (host: number, day: string, adjustment?: string) =>
      postEntry(ledger.db, entryOf([host], [lineOf(EVENTS, day, 1)], { adjustment }))
    await close('2014-12-31')
    await expect(post(farBanner.organizationId, '2014-12-31')).resolves.toBeTruthy()
    await close('2021-12-31')
    await expect(post(farBanner.organizationId, '2021-12-31')).rejects.toThrow('PERIOD_CLOSED')
    await expect(post(banner.organizationId, '2021-12-31')).resolves.toBeTruthy()
    await expect(post(farBanner.organizationId, '2022-01-01')).resolves.toBeTruthy()
    await expect(post(farBanner.organizationId, '2021-12-31', '漏报补记')).resolves.toBeTruthy()
    await close('2020-12-31')
    await expect(post(farBanner.organizationId, '2021-12-31')).resolves.toBeTruthy()
  })
})
