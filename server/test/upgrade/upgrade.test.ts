import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrate } from '../../src/platform/database/migrate.ts'
import type { Client } from '../client.ts'
import { standTestPlatform, type TestPlatform } from '../stand-platform.ts'
import { createEmptyDatabase, type TestDatabase } from '../test-database.ts'
import { readRelease, restoreRelease } from './release.ts'

const release = readRelease('release-0.1.0')
const { ids, expected } = release
let database: TestDatabase
let platform: TestPlatform
let leader: Client
let checker: Client
let top: Client
beforeAll(async () => {
  database = await createEmptyDatabase()
  await restoreRelease(database.url, release, '0013-ledger-untallied.sql')
  expect((await migrate(database.url)).length).toBeGreaterThan(0)
  const clock = () => new Date('2022-02-01T02:00:00Z')
  platform = await standTestPlatform(database.url, { world: false, clock })
  leader = await platform.as('leader', ids.region)
  checker = await platform.as('checker', ids.league)
  top = await platform.as('checker', ids.region)
})
afterAll(async () => {
  await platform.close()
  await database.drop()
})

const read = async (path: string, who = leader) => {
  const { status, body } = await who.get(path)
  expect(status).toBe(200)
  return body
}

describe('a database of release 0.1.0', () => {
  it('says the same figures, with the same marks', async () => {
    expect(expected.figures.length).toBeGreaterThan(10)
    for (const [metric, organization, amount, mark, declared, own] of expected.figures)
      expect(
        await read(`/api/figures?metric=${metric}&organization=${organization}&period=2021`),
      ).toMatchObject({ metric, amount, mark, declared, own })
    expect((await leader.post('/api/ledger/verification')).body).toMatchObject({ whole: true })
  })

  it('keeps every session where it stood, with its history', async () => {
    const { items } = await read(`/api/sessions?organizationId=${ids.region}&limit=100`)
    const rows = items.map((one: Record<string, string | number>) =>
      ['title', 'state', 'version', 'offline', 'online', 'checksLeft'].map((field) => one[field]),
    )
    expect(rows.sort()).toEqual(expected.sessions)
    const { history } = await read(`/api/sessions/${ids.corrected}`)
    const events = release.tables.session_event?.filter((row) => row.session_id === ids.corrected) ?? []
    expect(history.map((event: { step: string }) => event.step)).toEqual(events.map((row) => row.deed))
    expect(history.at(-1).changes.totals.length).toBeGreaterThan(0)
  })

  it('lets nothing go that stayed so far before a month is over', async () => {
    const administrator = await platform.as('administrator', ids.region)
    const { kinds } = await read('/api/retention', administrator)
    const soon = kinds.filter(({ before }: { before: number | null }) => before !== null)
    expect(soon.map(({ code, before }: { code: string; before: number }) => [code, before])).toEqual([
      ['left-people', 120],
      ['import-tables', 120],
    ])
  })

  it('goes on checking what waited, by another person at each level', async () => {
    const half = await top.post(`/api/sessions/${ids.half}/accept`, { version: 1 })
    expect(half.body).toMatchObject({ state: 'counted' })
    const waiting = await checker.post(`/api/sessions/${ids.waiting}/accept`, { version: 1 })
    expect(waiting.body).toMatchObject({ state: 'counted' })
    const { body } = await top.post(`/api/sessions/${ids.corrected}/withdraw`, { version: 2, reason: '试' })
    expect(body.state).toBe('withdrawn')
  })

  it('has its declared figures as records that count, or were taken back', async () => {
    const one = (id: unknown) => read(`/api/declarations/${id}`)
    const standing = await one(ids.standing)
    expect(standing.declaration).toMatchObject({ state: 'counted', amount: 9000, note: '注册系统' })
    expect(standing.evidence).toMatchObject([{ name: '统计表.txt' }])
    expect(standing.history).toMatchObject([{ step: 'counted' }])
    expect((await one(ids.back)).declaration.state).toBe('withdrawn')
    expect((await one(ids.grade)).declaration).toMatchObject({ metric: 'outreach-effect-grade', amount: 4 })
    const officer = await platform.as('officer', ids.league)
    const gone = await officer.post(`/api/declarations/${ids.standing}/withdraw`, {
      version: 1,
      reason: '试',
    })
    expect(gone.body).toMatchObject({ state: 'withdrawn', version: 2 })
    const figure = await read(`/api/figures?metric=st-volunteers&organization=${ids.league}&period=2021`)
    expect(figure).toMatchObject({ amount: 0 })
  })

  it('opens its facility, its frozen form and its files', async () => {
    const { record, changes } = await read(`/api/register-records/${ids.facility}`)
    expect(record).toMatchObject({ kind: 'e-stations', until: '2021-11-01', state: 'counted' })
    const stock = async (day: string) =>
      (await read(`/api/figures?metric=popsci-estations&organization=${ids.region}&period=..${day}`)).amount
    const before = [await stock('2021-10-31'), await stock('2021-11-01')]
    const withdraw = (path: string) => top.post(`/api/${path}/withdraw`, { version: 1, reason: '试' })
    expect((await withdraw(`register-changes/${changes[0].id}`)).body.state).toBe('withdrawn')
    expect([await stock('2021-10-31'), await stock('2021-11-01')]).toEqual([before[0], before[0]])
    expect((await withdraw(`register-records/${ids.facility}`)).body.state).toBe('withdrawn')
    expect(await stock('2021-11-01')).toBe(before[1])
    expect(await read(`/api/appraisals/${ids.appraisal}/versions/1`)).toMatchObject({
      version: { number: 1, readAt: null, revoked: null },
      intact: true,
    })
    const form = await read(`/api/appraisals/${ids.appraisal}`)
    expect(form.appraisal).toMatchObject({ state: 'counted', checksLeft: 0 })
    expect(form.scored.total).toBe(form.versions[0].total)
    expect(form.history.map(({ step }: { step: string }) => step)).toEqual(['recorded', 'counted'])
    const officer = await platform.as('officer', ids.banner)
    const { version } = form.appraisal
    const opened = await officer.post(`/api/appraisals/${ids.appraisal}/reopen`, { version, reason: '试' })
    expect(opened.body.state).toBe('draft')
    // Its rule asks for two levels, of forms as of all else.
    const path = `/api/appraisals/${ids.appraisal}`
    await officer.post(`${path}/submit`)
    const once = await checker.post(`${path}/accept`, { version: opened.body.version })
    expect(once.body).toMatchObject({ state: 'submitted', checkAt: ids.region })
    expect((await top.post(`${path}/accept`, { version: once.body.version })).body.state).toBe('counted')
    expect((await read(`/api/appraisals/${ids.appraisal}/versions/1`)).intact).toBe(true)
    expect((await read(`/api/appraisals/${ids.appraisal}/versions/2`)).intact).toBe(true)
    expect(await read(`/api/evidence/${ids.evidence}`)).toMatchObject({ name: '签到表.txt' })
  })
})
