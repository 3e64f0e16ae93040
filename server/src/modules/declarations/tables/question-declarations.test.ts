import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeEvidence } from '#modules/evidence'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { beginImport, carryOut, workbook } from '../../imports/import.fixture.ts'

const EVENTS = 'popsci-publicity-events'
let platform: TestPlatform
let above: Client
let own: Client
let checker: Client
let banner: number
let paper: string

beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  banner = platform.world.banner.organizationId
  above = await platform.as('officer', platform.world.league.organizationId)
  own = await platform.as(
    'recorder',
    banner,
    'officer',
    banner,
    'administrator',
    platform.world.league.organizationId,
  )
  checker = await platform.as('checker', platform.world.league.organizationId)
  paper = await paperOf(above)
})
afterAll(() => platform.close())

const paperOf = (client: Client) =>
  storeEvidence(platform.platform, {
    bytes: Buffer.from(`盖章统计表 ${client.personId}`),
    name: '统计表.txt',
    uploadedBy: client.personId,
  })
const declare = (client: Client, change: Record<string, unknown> = {}) =>
  client.post('/api/declarations', {
    metric: EVENTS,
    organization: banner,
    period: '2021',
    value: '40',
    evidence: [paper],
    ...change,
  })

/** Declares a figure that its checker accepts. */
async function count(client: Client, change: Record<string, unknown> = {}): Promise<string> {
  const { status, body } = await declare(client, change)
  expect(status).toBe(201)
  const accepted = await checker.post(`/api/declarations/${body.id}/accept`, { version: 1 })
  expect(accepted.body.state).toBe('counted')
  return body.id
}

describe('a declared figure of what records give', () => {
  it('may be declared by the unit itself, and is shown to its checker as fed by records', async () => {
    const evidence = [await paperOf(own)]
    expect((await declare(own, { evidence })).body).toMatchObject({ state: 'submitted' })
    const { body } = await own.get('/api/metrics?search=popsci-')
    const fed = body.themes.flatMap(
      (theme: { metrics: { code: string; recordFed: boolean }[] }) => theme.metrics,
    )
    const isFed = (code: string) => fed.find((one: { code: string }) => one.code === code).recordFed
    expect([isFed(EVENTS), isFed('popsci-informants')]).toEqual([true, false])
  })

  it('asks for the reason of a leap, keeps it, and shows it beside the figure', async () => {
    await count(above)
    await count(above, { period: '2020', value: '30' })
    const query = `metric=${EVENTS}&organization=${banner}&period=2021&value=50000`
    const told = await above.get(`/api/declarations/preview?${query}`)
    expect(told.body).toMatchObject({
      recordFed: true,
      checks: 1,
      checkAt: { id: platform.world.league.organizationId },
      doubts: [expect.stringContaining('5 倍')],
    })
    expect((await above.get(`/api/declarations/preview?${query}x`)).body.doubts).toEqual([])
    const asked = await declare(above, { value: '50000' })
    expect(asked).toMatchObject({ status: 422, body: { code: 'DECLARATION_NEEDS_REASON' } })
    expect(asked.body.message).toMatch(/50,?040.*30.*5 倍/)
    const made = await count(above, { value: '50000', confirmation: '补报历年未记的巡展，见盖章表' })
    const source = await above.get(`/api/figures/sources/declaration/${made}`)
    expect(source.body.entries).toMatchObject([{ confirmation: '补报历年未记的巡展，见盖章表' }])
    const postings = await above.get(`/api/postings?metric=${EVENTS}&organization=${banner}&period=2021`)
    expect(postings.body.items[0]).toMatchObject({
      confirmation: '补报历年未记的巡展，见盖章表',
      moved: false,
    })
    const kept = await above.get(`/api/declarations/${made}`)
    expect(kept.body.declaration.confirmation).toBe('补报历年未记的巡展，见盖章表')
    await checker.post(`/api/declarations/${made}/withdraw`, { version: 1, reason: '试' })
    const usual = await declare(above, { value: '3', confirmation: '多写的理由' })
    expect(usual.body.confirmation).toBeNull()
  })

  it('asks when a cumulative figure falls, and when more take part than live there', async () => {
    const stock = { metric: 'st-volunteers', period: '2021-12-31' }
    const evidence = [await paperOf(own)]
    await count(own, { ...stock, evidence, value: '900' })
    const fall = await declare(own, { ...stock, evidence, value: '-100' })
    expect(fall.body).toMatchObject({ code: 'DECLARATION_NEEDS_REASON' })
    expect(fall.body.message).toContain('从 900 人减少到 800 人')
    expect((await declare(own, { ...stock, evidence, value: '80000' })).body.message).toContain('80321')
  })
})

describe('the same in a table', () => {
  const begin = async (client: Client, rows: (string | number)[][]) =>
    beginImport(client, 'declarations', platform.world.league.organizationId, {
      name: `填报${rows.length}${client.personId}.xlsx`,
      bytes: await workbook([['单位名称', '指标名称', '统计期间', '数值', '备注'], ...rows]),
    })

  it('asks for a reason, and keeps it', async () => {
    const league = await platform.as('officer', platform.world.league.organizationId)
    const name = '西乌珠穆沁旗科协'
    const run = await begin(league, [
      [name, EVENTS, '2022年1月', 5],
      [name, 'st-volunteers', '2021-12-31', 90_000],
      [name, 'st-volunteers', '2021-12-31', 70_000, '全旗注册系统导出'],
    ])
    const codes = run.problems.map((one: { row: number; message: string }) => [one.row, one.message])
    expect(codes).toEqual([[3, expect.stringContaining('写明理由')]])
    const good = await begin(league, [[name, 'st-volunteers', '2020-12-31', 90_000, '全旗注册系统导出']])
    expect(good).toMatchObject({ problems: [], questions: [{ row: 2 }] })
    expect((await carryOut(league, good.id, { confirmed: true })).state).toBe('imported')
    const { body } = await league.get(`/api/declarations?organizationId=${banner}&metric=st-volunteers`)
    expect(body.items[0]).toMatchObject({
      confirmation: '全旗注册系统导出',
      state: 'submitted',
      day: '2020-12-31',
    })
  })

  it('takes what the own unit states of what records give, for its checker to look at', async () => {
    const league = await platform.as('officer', platform.world.league.organizationId)
    const run = await begin(league, [['锡林郭勒盟科协', EVENTS, '2019年', 10]])
    expect(run).toMatchObject({ problems: [], questions: [], rightRows: 1 })
    const done = await carryOut(league, run.id)
    expect(done).toMatchObject({ state: 'imported', done: 1 })
    expect(done.remark).toContain('核对')
  })
})
