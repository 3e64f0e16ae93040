import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeEvidence } from '#modules/evidence'
import { buildTestHouse, type Client, type TestHouse } from '#test/house'
import { foldAll } from './fold.store.ts'

let house: TestHouse
let officer: Client
let region: number
let league: number
let paper: string
beforeAll(async () => {
  house = await buildTestHouse({ clock: () => new Date('2022-01-20T02:00:00Z') })
  region = house.world.region.organizationId
  league = house.world.league.organizationId
  officer = await house.as('officer', league)
  paper = await upload(officer)
})
afterAll(() => house.close())

/** A paper the person has sent in. */
async function upload(client: Client): Promise<string> {
  const bytes = Buffer.from(`在册信息员名单 ${Math.random()}`)
  return storeEvidence(house.house, { bytes, name: '名单.txt', uploadedBy: client.personId })
}

const declaration = (change = {}) => ({
  metric: 'popsci-informants',
  organization: league,
  period: '2021-12-31',
  value: '44920',
  evidence: [paper],
  note: '年末在册数',
  ...change,
})
const read = async (metric: string, organization: number, period = '2021') =>
  (
    await (
      await house.as('leader', region)
    ).get(`/api/figures?metric=${metric}&organization=${organization}&period=${period}`)
  ).body

describe('declaring a figure', () => {
  it('counts it at every level, visibly declared', async () => {
    const made = await officer.post('/api/declarations', declaration())
    expect(made.status).toBe(201)
    expect(made.body.figure).toMatchObject({ amount: 44920, mark: 'declared', declared: 44920 })
    expect(await read('popsci-informants', region)).toMatchObject({ amount: 44920, mark: 'declared' })
    await foldAll(house.db)
    expect(await read('popsci-informants', region)).toMatchObject({ amount: 44920, mark: 'declared', own: 0 })
    const undone = await officer.post(`/api/declarations/${made.body.declaration}/reversal`, {
      reason: '填错年份',
    })
    expect(undone.body).toMatchObject({ reverses: made.body.entry })
    expect(await read('popsci-informants', region)).toMatchObject({ amount: 0, mark: 'none', declared: 0 })
    const again = await officer.post(`/api/declarations/${made.body.declaration}/reversal`, {
      reason: '再来一次',
    })
    expect(again).toMatchObject({ status: 409, body: { code: 'ENTRY_ALREADY_REVERSED' } })
  })

  it('shows whoever sees the figure who declared it on what evidence, and how it was taken back', async () => {
    const made = await officer.post('/api/declarations', declaration({ value: '12' }))
    const source = `/api/figures/sources/declaration/${made.body.declaration}`
    await officer.post(`/api/declarations/${made.body.declaration}/reversal`, { reason: '报重了' })
    const leader = await house.as('leader', region)
    const seen = await leader.get(source)
    expect(seen.body).toMatchObject({
      entries: [
        { declared: true, note: '年末在册数', enteredByName: '乌兰', reverses: null },
        { note: '报重了', reverses: made.body.entry },
      ],
      evidence: [{ id: paper, name: '名单.txt' }],
      can: { reverse: false },
    })
    expect((await officer.get(source)).body.can).toMatchObject({ reverse: true })
    const below = await house.as('leader', house.world.farBanner.organizationId)
    expect((await below.get(source)).status).toBe(404)
  })

  it('keeps money exactly, and states grades and ratios without summing them', async () => {
    const state = (metric: string, value: string) =>
      officer.post('/api/declarations', declaration({ metric, value, period: '2021' }))
    expect((await state('budget-hq-expenditure', '1861.43')).body.figure.value).toBe('1861.43')
    expect((await state('audience-satisfaction-rate', '88')).status).toBe(201)
    expect((await state('audience-satisfaction-rate', '90')).body.figure).toMatchObject({
      value: '90',
      mark: 'declared',
    })
    expect((await state('outreach-effect-grade', 'excellent')).body.figure.amount).toBe(4)
    expect(await read('audience-satisfaction-rate', region)).toMatchObject({ amount: null, mark: 'none' })
    await foldAll(house.db)
    expect(await read('audience-satisfaction-rate', league)).toMatchObject({ value: '90' })
    expect(await read('audience-satisfaction-rate', league, '2020')).toMatchObject({ amount: null })
  })

  it('answers a repeated submit once', async () => {
    const key = { 'idempotency-key': 'declare-once-0001' }
    const body = declaration({ metric: 'st-volunteers', value: '9000' })
    const answers = await Promise.all([
      officer.post('/api/declarations', body, key),
      officer.post('/api/declarations', body, key),
    ])
    expect(answers[0]?.body).toEqual(answers[1]?.body)
    expect(await read('st-volunteers', league)).toMatchObject({ amount: 9000 })
  })

  it('refuses the stranger, the wrong role, an organization out of reach', async () => {
    expect((await house.anonymous.post('/api/declarations', declaration())).status).toBe(401)
    expect(
      (await (await house.as('evaluator', league)).post('/api/declarations', declaration())).status,
    ).toBe(404)
    const far = await house.as('officer', house.world.otherLeague.organizationId)
    expect((await far.post('/api/declarations', declaration())).status).toBe(404)
    const made = await officer.post('/api/declarations', declaration())
    const undo = { reason: '不归我管' }
    expect((await far.post(`/api/declarations/${made.body.declaration}/reversal`, undo)).status).toBe(404)
    expect((await officer.post(`/api/declarations/${crypto.randomUUID()}/reversal`, undo)).status).toBe(404)
  })

  it('refuses what cannot be a figure, naming the field', async () => {
    const refused = async (change: object) =>
      (await officer.post('/api/declarations', declaration(change))).body
    expect(await refused({ value: '44.9万' })).toMatchObject({
      code: 'AMOUNT_NOT_WHOLE',
      details: { fields: [{ field: 'value' }] },
    })
    for (const [metric, value, code] of [
      ['st-volunteers', '0.5', 'AMOUNT_NOT_WHOLE'],
      ['civic-science-literacy-rate', '8.555', 'AMOUNT_UNREADABLE'],
      ['outreach-effect-grade', '7', 'GRADE_UNREADABLE'],
      ['popsci-publicity-events', '-3', 'AMOUNT_NEGATIVE'],
      ['science-day-completion-month', '13', 'AMOUNT_NOT_A_MONTH'],
      ['st-volunteers-rank', '0', 'AMOUNT_NOT_A_RANK'],
    ])
      expect(await refused({ metric, value })).toMatchObject({
        code,
        details: { fields: [{ field: 'value' }] },
      })
    for (const period of ['2031', '..2031-01-01'])
      expect(await refused({ period })).toMatchObject({ code: 'PERIOD_AHEAD' })
    expect(await refused({ metric: 'fleet-sessions' })).toMatchObject({ code: 'METRIC_COMPUTED' })
    expect(await refused({ period: '2021-02-30' })).toMatchObject({ code: 'PERIOD_UNKNOWN' })
    expect(await refused({ evidence: [] })).toMatchObject({ code: 'INVALID_REQUEST' })
    expect(await refused({ evidence: [crypto.randomUUID()] })).toMatchObject({ code: 'EVIDENCE_UNKNOWN' })
  })
})

describe('closing a period', () => {
  it('refuses later entries before its day, unless they say why', async () => {
    const chair = await house.as('leader', league)
    const close = { closedThrough: '2021-12-31', reason: '年度数据已上报' }
    expect((await officer.post(`/api/organizations/${league}/close`, close)).status).toBe(404)
    expect((await chair.post(`/api/organizations/${region}/close`, close)).status).toBe(404)
    expect(
      (await chair.post(`/api/organizations/${league}/close`, { ...close, closedThrough: '2022-01-20' })).body
        .code,
    ).toBe('CLOSE_NOT_PAST')
    expect((await chair.post(`/api/organizations/${league}/close`, close)).body).toEqual({
      organization: league,
      closedThrough: '2021-12-31',
    })
    expect((await officer.get(`/api/organizations/${league}/close`)).body.closedThrough).toBe('2021-12-31')
    const late = await officer.post('/api/declarations', declaration())
    expect(late).toMatchObject({ status: 409, body: { code: 'PERIOD_CLOSED' } })
    expect(late.body.message).toContain('锡林郭勒盟')
    expect((await officer.post('/api/declarations', declaration({ adjustment: '复核后更正' }))).status).toBe(
      201,
    )
  })
})

describe('verifying the ledger', () => {
  it('is asked from the top of the tree and names an altered row', async () => {
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
})
