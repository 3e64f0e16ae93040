import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginSession } from '#modules/people'
import { migrate } from '../../src/platform/database/migrate.ts'
import { type Client, clientOf } from '../client.ts'
import { standTestPlatform, type TestPlatform } from '../stand-platform.ts'
import { createEmptyDatabase, type TestDatabase } from '../test-database.ts'
import { readRelease, restoreRelease } from './release.ts'

/** A database of the last version that kept facilities apart, and what it said of them. */
interface Before {
  ids: Record<string, string> & Record<'region' | 'league' | 'banner' | 'otherLeague', number>
  expected: {
    /** Metric, organization, period, amount, mark, own part. */
    figures: [string, number, string, number, string, number][]
    /** Id, kind, name, state, version, code, quantity, opened, closed. */
    records: [string, string, string, string, number, string, number, string, string | null][]
    histories: Record<string, string[]>
  }
  tables: Record<string, Record<string, unknown>[]>
}

const lists: Record<string, string> = {
  'e-station': 'e-stations',
  'reading-point': 'press-villages',
  exhibit: 'exhibits',
  caravan: 'caravans',
  'mobile-museum': 'mobile-museums',
  museum: 'museums',
  base: 'outreach-bases',
  courtyard: 'courtyards',
}
const before = readRelease<Before>('facilities')
const { ids, expected } = before
let now = new Date(ids.freshAt as string)
let database: TestDatabase
let platform: TestPlatform
let leader: Client
let officer: Client
let checker: Client
beforeAll(async () => {
  database = await createEmptyDatabase()
  await restoreRelease(database.url, before, '0061-registers.sql')
  expect(await migrate(database.url)).toContain('0062-facilities-as-lists.sql')
  platform = await standTestPlatform(database.url, { world: false, clock: () => now })
  leader = await platform.as('leader', ids.region)
  officer = await platform.as('officer', ids.banner)
  checker = await platform.as('checker', ids.league)
})
afterAll(async () => {
  await platform.close()
  await database.drop()
})

const read = async (path: string, who = leader) => {
  const { status, body } = await who.get(path)
  expect(status, `${path} ${JSON.stringify(body)}`).toBe(200)
  return body
}
const record = (id: string | undefined) => read(`/api/register-records/${id}`)
const step = async (path: string, id: string | undefined, name: string, body: object, who = checker) => {
  const answer = await who.post(`/api/${path}/${id}/${name}`, body)
  expect(answer.status, answer.text).toBe(200)
  return answer.body
}
const stock = async (metric: string, day: string) =>
  (await read(`/api/figures?metric=${metric}&organization=${ids.region}&period=..${day}`)).amount

describe('facilities that have become records of lists', () => {
  it('give the same figures on every day, in every unit, and the ledger is whole', async () => {
    expect(expected.figures.length).toBeGreaterThan(300)
    for (const [metric, organization, period, amount, mark, own] of expected.figures)
      expect(
        await read(`/api/figures?metric=${metric}&organization=${organization}&period=${period}`),
      ).toMatchObject({ metric, amount, mark, own })
    expect((await leader.post('/api/ledger/verification')).body).toMatchObject({ whole: true })
  })

  it('stand each in the list of its kind with what it held, under its own id and code', async () => {
    for (const [id, kind, name, state, version, code, quantity, since, until] of expected.records) {
      const found = await record(id)
      expect(found.record).toMatchObject({ kind: lists[kind], name, state, version, code, since, until })
      expect(found.values).toMatchObject({ quantity })
    }
    const counted = expected.records.filter(([, , , state]) => state === 'counted')
    for (const [kind, list] of Object.entries(lists))
      for (const day of ['2018-12-31', '2021-07-31', '2021-08-01', '2022-01-20']) {
        const stood = counted.filter(
          ([, of, , , , , , since, until]) => of === kind && since <= day && (until === null || until > day),
        )
        const { count, sums } = await read(
          `/api/registers/${list}/count?organization=${ids.region}&day=${day}`,
        )
        const pieces = stood.reduce((sum, [, , , , , , quantity]) => sum + quantity, 0)
        expect([list, day, count, Number(sums.quantity)]).toEqual([list, day, stood.length, pieces])
      }
  })

  it('tell their history as before, and show what proves them', async () => {
    for (const [id, history] of Object.entries(expected.histories)) {
      const told = (await record(id)).history
      expect(
        told.map(
          (event: Record<string, string>) => `${event.step} ${event.at} ${event.personName} ${event.note}`,
        ),
      ).toEqual(history)
      for (const { facts } of told.filter((event: { facts: unknown }) => event.facts))
        expect(facts).toMatchObject({ id, definition: 1, values: { quantity: expect.any(Number) } })
    }
    expect((await record(ids.closed)).evidence).toMatchObject([{ name: '启用证明.txt' }])
    const { change, evidence, history } = await read(`/api/register-changes/${ids.closedClosing}`)
    expect(change).toMatchObject({ ends: true, day: '2021-08-01', note: '撤并', state: 'counted' })
    expect(evidence).toMatchObject([{ name: '停用通知.txt' }])
    expect(history.map((event: { step: string }) => event.step)).toEqual(['recorded', 'submitted', 'counted'])
    expect((await record(ids.late)).record.adjustment).toBe('漏报')
    const { changes } = await record(ids.closedTwice)
    expect(changes).toMatchObject([
      { number: 1, ends: true, state: 'withdrawn', day: '2021-09-01' },
      { number: 2, ends: true, state: 'counted', day: '2021-11-15' },
    ])
  })

  it('stand behind their figures by name', async () => {
    const { items } = await read(
      `/api/postings?metric=popsci-estations&organization=${ids.region}&period=..2022-01-20&limit=100`,
    )
    expect(items.length).toBeGreaterThan(10)
    for (const line of items) {
      expect(line.source.title, JSON.stringify(line)).toBeTruthy()
      const source = await read(`/api/figures/sources/${line.source.kind}/${line.source.id}`)
      expect(source.lines.length).toBeGreaterThan(0)
    }
  })

  it('go on where they stood: waiting, half checked, returned, drafts', async () => {
    const stations = await stock('popsci-estations', '2021-10-01')
    expect(await step('register-records', ids.waiting, 'accept', { version: 1 })).toMatchObject({
      state: 'counted',
    })
    expect(await stock('popsci-estations', '2021-10-01')).toBe(stations + 1)
    const half = (await record(ids.half2)).record
    expect(half).toMatchObject({ kind: 'caravans', state: 'submitted', checksLeft: 1, checkAt: ids.region })
    const top = await platform.as('checker', ids.region)
    expect(await step('register-records', ids.half2, 'accept', { version: 1 }, top)).toMatchObject({
      state: 'counted',
    })
    const back = (await record(ids.returned)).record
    expect(back).toMatchObject({ state: 'returned', note: '补充' })
    const { organizationId, areaId, name } = back
    const amended = { name, organizationId, areaId, since: '2021-10-09', values: { quantity: 1 }, version: 1 }
    const again = await officer.put(`/api/register-records/${ids.returned}`, amended)
    expect(again.body).toMatchObject({ state: 'submitted', version: 2 })
    expect((await record(ids.draft)).record.state).toBe('draft')
    await step('register-changes', ids.waitingClosing, 'accept', { version: 1 })
    expect([
      await stock('science-museums-county-plus', '2022-01-04'),
      await stock('science-museums-county-plus', '2022-01-05'),
    ]).toEqual([1, 0])
  })

  it('let the check that was just made be taken back by who made it', async () => {
    const id = ids.checker as string
    const same = clientOf(platform.app, {
      id,
      account: '',
      cookie: await beginSession(platform.platform, id),
    })
    const stations = await stock('popsci-estations', '2021-12-01')
    const undone = await step('register-records', ids.fresh, 'undo-check', { version: 1 }, same)
    expect(undone.state).toBe('submitted')
    expect(await stock('popsci-estations', '2021-12-01')).toBe(stations - 1)
    const { version } = undone
    await step('register-records', ids.fresh, 'accept', { version }, same)
    expect(await stock('popsci-estations', '2021-12-01')).toBe(stations)
  })

  it('can be withdrawn and taken back as before, their closings first', async () => {
    now = new Date(now.getTime() + 10_000)
    const held = await checker.post(`/api/register-records/${ids.closed}/withdraw`, {
      version: 1,
      reason: '试',
      adjustment: '试',
    })
    expect(held.body.code).toBe('REGISTER_CHANGES')
    const before = await stock('popsci-estations', '2021-08-01')
    await step('register-changes', ids.closedClosing, 'withdraw', { version: 1, reason: '仍在使用' })
    expect(await stock('popsci-estations', '2021-08-01')).toBe(before + 3)
    await step('register-records', ids.closed, 'withdraw', { version: 1, reason: '试', adjustment: '试' })
    expect(await stock('popsci-estations', '2021-08-01')).toBe(before)
    expect(await stock('popsci-estations', '2020-12-31')).toBe(1)
    const placed = await platform.as('checker', ids.region)
    await step('register-records', ids.moved, 'withdraw', { version: 1, reason: '试' }, placed)
    expect((await leader.post('/api/ledger/verification')).body).toMatchObject({ whole: true })
  })

  it('change and end like any record from now on, and exhibits stay what they added', async () => {
    const { record: set, values } = await record(ids.set)
    const { name, organizationId, areaId } = set
    const facts = { name, organizationId, areaId, values: { ...values, quantity: 5 } }
    const path = `/api/register-records/${ids.set}/changes`
    const change = (await officer.post(path, { day: '2021-06-01', facts })).body
    await step('register-changes', change.id, 'accept', { version: 1 })
    const metric = 'mobile-museums-equipped'
    expect([await stock(metric, '2021-05-31'), await stock(metric, '2021-06-01')]).toEqual([2, 5])
    const end = (await officer.post(path, { day: '2021-12-01', facts: null })).body
    await step('register-changes', end.id, 'accept', { version: 1 })
    expect([await stock(metric, '2021-11-30'), await stock(metric, '2021-12-01')]).toEqual([5, 0])
    const scrapped = await officer.post(`/api/register-records/${ids.exhibits}/changes`, {
      day: '2021-12-01',
      facts: null,
    })
    await step('register-changes', scrapped.body.id, 'accept', { version: 1 })
    const added = await read(
      `/api/figures?metric=grassroots-museum-new-exhibits&organization=${ids.region}&period=2021`,
    )
    expect(added.amount).toBe(12)
  })

  it('are found, told of and listed as people had them', async () => {
    // The index is made in the background once the platform runs.
    const found = async () => (await read(`/api/search?q=${encodeURIComponent('旗科技馆')}`)).groups
    await expect
      .poll(async () => (await found()).map(({ kind }: { kind: string }) => kind))
      .toEqual(['register_record'])
    const { rows } = await sql<{ path: string }>`
      select path from notification where record_kind is not null`.execute(platform.db)
    expect(rows.length).toBeGreaterThan(10)
    expect(rows.filter(({ path }) => !/^\/register-records\/[0-9a-f-]{36}$/.test(path))).toEqual([])
    const { rows: views } = await sql<Record<string, unknown>>`
      select v.list, v.name, filters, sorted_by as "sortedBy", v.columns, c.default_view = v.id as opening,
        c.columns as chosen
      from list_view v join list_choice c using (person_id, list) order by v.list, v.name`.execute(
      platform.db,
    )
    const ofMuseums = views.filter(({ list }) => list === 'museums')
    const chosen = ['name', 'values.quantity', 'note']
    expect(ofMuseums).toEqual([
      {
        ...{ list: 'museums', name: '今年新增', filters: { turn: 'entered', from: '2021-01-01' } },
        ...{ sortedBy: null, columns: null, opening: true, chosen },
      },
      {
        ...{ list: 'museums', name: '科技馆', filters: { on: '2021-12-31' }, sortedBy: '-since' },
        ...{ columns: ['name', 'unit', 'since', 'until'], opening: false, chosen },
      },
    ])
    expect(views.filter(({ name }) => name === '今年新增')).toHaveLength(8)
  })
})
