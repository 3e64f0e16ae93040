import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeEvidence } from '#modules/evidence'
import { buildTestHouse, type Client, type TestHouse } from '#test/house'
import { beginImport, carryOut, workbook } from '../../imports/import-samples.ts'

const EVENTS = 'popsci-publicity-events'
let house: TestHouse
let above: Client
let own: Client
let banner: number
let paper: string

beforeAll(async () => {
  house = await buildTestHouse({ clock: () => new Date('2022-01-20T02:00:00Z') })
  banner = house.world.banner.organizationId
  above = await house.as('officer', house.world.league.organizationId)
  own = await house.as(
    'recorder',
    banner,
    'officer',
    banner,
    'administrator',
    house.world.league.organizationId,
  )
  paper = await paperOf(above)
})
afterAll(() => house.close())

const paperOf = (client: Client) =>
  storeEvidence(house.house, {
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

describe('a declared figure of what records give', () => {
  it('takes an officer of a unit above, however many roles somebody holds in the own unit', async () => {
    const evidence = [await paperOf(own)]
    const refused = await declare(own, { evidence })
    expect(refused).toMatchObject({ status: 403, body: { code: 'DECLARATION_NEEDS_OFFICER_ABOVE' } })
    expect((await declare(own, { evidence, metric: 'popsci-informants', period: '2021-12-31' })).status).toBe(
      201,
    )
    expect((await declare(above)).status).toBe(201)
    const top = await house.as('officer', house.world.region.organizationId)
    const onTop = { organization: house.world.region.organizationId, evidence: [await paperOf(top)] }
    expect((await declare(top, onTop)).status).toBe(201)
    const { body } = await own.get('/api/metrics?search=popsci-')
    const fed = body.themes.flatMap(
      (theme: { metrics: { code: string; recordFed: boolean }[] }) => theme.metrics,
    )
    const isFed = (code: string) => fed.find((one: { code: string }) => one.code === code).recordFed
    expect([isFed(EVENTS), isFed('popsci-informants')]).toEqual([true, false])
  })

  it('asks for the reason of a leap, keeps it, and shows it beside the figure', async () => {
    expect((await declare(above, { period: '2020', value: '30' })).status).toBe(201)
    const query = `metric=${EVENTS}&organization=${banner}&period=2021&value=50000`
    const told = await above.get(`/api/declarations/preview?${query}`)
    expect(told.body).toMatchObject({ may: true, recordFed: true, doubts: [expect.stringContaining('5 倍')] })
    const other = await own.get(`/api/declarations/preview?${query}`)
    expect(other.body).toMatchObject({ may: false, above: { id: house.world.league.organizationId } })
    expect((await above.get(`/api/declarations/preview?${query}x`)).body.doubts).toEqual([])
    const asked = await declare(above, { value: '50000' })
    expect(asked).toMatchObject({ status: 422, body: { code: 'DECLARATION_NEEDS_REASON' } })
    expect(asked.body.message).toMatch(/50,?040.*30.*5 倍/)
    const made = await declare(above, { value: '50000', confirmation: '补报历年未记的巡展，见盖章表' })
    expect(made.status).toBe(201)
    const source = await above.get(`/api/figures/sources/declaration/${made.body.declaration}`)
    expect(source.body.entries).toMatchObject([{ confirmation: '补报历年未记的巡展，见盖章表' }])
    const postings = await above.get(
      `/api/figures/postings?metric=${EVENTS}&organization=${banner}&period=2021`,
    )
    expect(postings.body.items[0]).toMatchObject({
      confirmation: '补报历年未记的巡展，见盖章表',
      moved: false,
    })
    await above.post(`/api/declarations/${made.body.declaration}/reversal`, { reason: '试' })
    const usual = await declare(above, { value: '3', confirmation: '多写的理由' })
    const kept = await above.get(`/api/figures/sources/declaration/${usual.body.declaration}`)
    expect(kept.body.entries[0].confirmation).toBeNull()
  })

  it('asks when a cumulative figure falls, and when more take part than live there', async () => {
    const stock = { metric: 'st-volunteers', period: '2021-12-31' }
    const evidence = [await paperOf(own)]
    expect((await declare(own, { ...stock, evidence, value: '900' })).status).toBe(201)
    const fall = await declare(own, { ...stock, evidence, value: '-100' })
    expect(fall.body).toMatchObject({ code: 'DECLARATION_NEEDS_REASON' })
    expect(fall.body.message).toContain('从 900 人减少到 800 人')
    expect((await declare(own, { ...stock, evidence, value: '80000' })).body.message).toContain('80321')
  })
})

describe('the same in a table', () => {
  const begin = async (client: Client, rows: (string | number)[][]) =>
    beginImport(client, 'declarations', house.world.league.organizationId, {
      name: `填报${rows.length}${client.personId}.xlsx`,
      bytes: await workbook([['单位名称', '指标名称', '统计期间', '数值', '备注'], ...rows]),
    })

  it('refuses the own unit, asks for a reason, keeps it', async () => {
    const league = await house.as('officer', house.world.league.organizationId)
    const region = '锡林郭勒盟科协'
    const name = '西乌珠穆沁旗科协'
    const run = await begin(league, [
      [region, EVENTS, '2019年', 10],
      [name, EVENTS, '2022年1月', 5],
      [name, 'st-volunteers', '2021-12-31', 90_000],
      [name, 'st-volunteers', '2021-12-31', 70_000, '全旗注册系统导出'],
    ])
    const codes = run.problems.map((one: { row: number; message: string }) => [one.row, one.message])
    expect(codes).toEqual([
      [2, expect.stringContaining('上级单位的业务负责人')],
      [4, expect.stringContaining('写明理由')],
    ])
    const good = await begin(league, [[name, 'st-volunteers', '2020-12-31', 90_000, '全旗注册系统导出']])
    expect(good).toMatchObject({ problems: [], questions: [{ row: 2 }] })
    expect((await carryOut(league, good.id, { confirmed: true })).state).toBe('imported')
    const { body } = await league.get(
      `/api/figures/postings?metric=st-volunteers&organization=${banner}&period=..2020-12-31`,
    )
    expect(body.items[0]).toMatchObject({ confirmation: '全旗注册系统导出' })
  })
})
