import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeEvidence } from '#modules/evidence'
import { foldAll } from '#modules/figures'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'

let platform: TestPlatform
let officer: Client
let checker: Client
let region: number
let league: number
let paper: string
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  region = platform.world.region.organizationId
  league = platform.world.league.organizationId
  officer = await platform.as('officer', league)
  checker = await platform.as('checker', region)
  paper = await upload(officer)
})
afterAll(() => platform.close())

/** A paper the person has sent in. */
async function upload(client: Client): Promise<string> {
  const bytes = Buffer.from(`在册信息员名单 ${Math.random()}`)
  return storeEvidence(platform.platform, { bytes, name: '名单.txt', uploadedBy: client.personId })
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
      await platform.as('leader', region)
    ).get(`/api/figures?metric=${metric}&organization=${organization}&period=${period}`)
  ).body

/** Hands a figure in; answers it. */
async function handIn(change = {}, who = officer) {
  const { status, body } = await who.post('/api/declarations', declaration(change))
  expect(status).toBe(201)
  return body as { id: string; version: number; state: string; checkAt: number; waitsFor: unknown }
}
const act = (who: Client, { id, version }: { id: string; version: number }, step: string, more = {}) =>
  who.post(`/api/declarations/${id}/${step}`, { version, ...more })

describe('declaring a figure', () => {
  it('counts at every level once the level above said yes, visibly declared, until it is withdrawn', async () => {
    const made = await handIn()
    expect(made).toMatchObject({ state: 'submitted', checkAt: region })
    expect(made.waitsFor).toMatchObject({ unit: { id: region }, checkers: ['乌兰'] })
    expect(await read('popsci-informants', region)).toMatchObject({ amount: 0, mark: 'none' })
    expect((await act(checker, made, 'accept')).body).toMatchObject({ state: 'counted', checksLeft: 0 })
    expect(await read('popsci-informants', region)).toMatchObject({ amount: 44920, mark: 'declared' })
    await foldAll(platform.db)
    expect(await read('popsci-informants', region)).toMatchObject({ amount: 44920, mark: 'declared', own: 0 })
    // Whoever declared it does not take back what counts; whoever checked it does.
    expect((await act(officer, made, 'withdraw', { reason: '填错年份' })).status).toBe(404)
    const undone = await act(checker, made, 'withdraw', { reason: '填错年份' })
    expect(undone.body).toMatchObject({ state: 'withdrawn', version: 2 })
    expect(await read('popsci-informants', region)).toMatchObject({ amount: 0, mark: 'none', declared: 0 })
    const again = await act(officer, { ...made, version: 2 }, 'withdraw', { reason: '再来一次' })
    expect(again).toMatchObject({ status: 409, body: { code: 'RECORD_NOT_OPEN' } })
  })

  it('stands in the queue of its checker, with what deserves a second look', async () => {
    const made = await handIn({ metric: 'popsci-publicity-events', period: '2021', value: '40' })
    const { items } = (await checker.get('/api/checks?limit=200')).body
    const row = items.find((item: { id: string }) => item.id === made.id)
    expect(row).toMatchObject({ kind: 'declaration', path: 'declarations', unitId: league, when: '2021' })
    expect(row).toMatchObject({ amount: '40', unit: '次', flags: [{ flag: 'record-fed' }] })
    await act(checker, made, 'return', { reason: '应由记录汇总' })
  })

  it('comes back with a reason, is changed and handed in once more', async () => {
    const made = await handIn({ value: '7' })
    await act(checker, made, 'return', { reason: '与名单不符' })
    expect((await act(checker, made, 'accept')).body.code).toBe('RECORD_NOT_WAITING')
    const change = { ...declaration({ value: '8' }), version: 1 }
    const { body } = await officer.put(`/api/declarations/${made.id}`, change)
    expect(body).toMatchObject({ state: 'submitted', version: 2, amount: 8 })
    expect((await officer.put(`/api/declarations/${made.id}`, change)).body.code).toBe('RECORD_NOT_OPEN')
    const seen = (await officer.get(`/api/declarations/${made.id}`)).body
    expect(seen.history.map((event: { step: string }) => event.step)).toEqual([
      'recorded',
      'submitted',
      'returned',
      'changed',
      'submitted',
    ])
    expect(seen.can).toMatchObject({ recall: true, check: false, record: false })
    expect((await act(officer, body, 'recall')).body.state).toBe('draft')
    expect((await act(officer, body, 'withdraw', { reason: '不报了' })).body.state).toBe('withdrawn')
  })

  it('is taken back with its check for a minute', async () => {
    const made = await handIn({ value: '9' })
    await act(checker, made, 'accept')
    const undone = await act(checker, made, 'undo-check')
    expect(undone.body).toMatchObject({ state: 'submitted', version: 2, checksLeft: 1 })
    expect(await read('popsci-informants', region)).toMatchObject({ amount: 0 })
    await act(officer, undone.body, 'withdraw', { reason: '试' })
  })

  it('shows whoever sees the figure who declared it on what evidence, and how it was taken back', async () => {
    const made = await handIn({ value: '12' })
    await act(checker, made, 'accept')
    await act(checker, made, 'withdraw', { reason: '报重了' })
    const source = `/api/figures/sources/declaration/${made.id}`
    const leader = await platform.as('leader', region)
    const seen = await leader.get(source)
    expect(seen.body.entries).toMatchObject([
      { declared: true, note: '年末在册数', reverses: null },
      { note: '报重了' },
    ])
    const declared = await leader.get(`/api/declarations/${made.id}`)
    expect(declared.body.evidence).toMatchObject([{ id: paper, name: '名单.txt' }])
    expect(seen.body.entries[1].reverses).toBe(seen.body.entries[0].id)
    const below = await platform.as('leader', platform.world.farBanner.organizationId)
    expect((await below.get(source)).status).toBe(404)
    expect((await below.get(`/api/declarations/${made.id}`)).status).toBe(404)
  })

  it('keeps money exactly, and states grades and ratios without summing them', async () => {
    const counted = async (metric: string, value: string) => {
      await act(checker, await handIn({ metric, value, period: '2021' }), 'accept')
      return read(metric, league)
    }
    expect((await counted('budget-hq-expenditure', '1861.43')).value).toBe('1861.43')
    await counted('audience-satisfaction-rate', '88')
    expect(await counted('audience-satisfaction-rate', '90')).toMatchObject({ value: '90', mark: 'declared' })
    expect((await counted('outreach-effect-grade', 'excellent')).amount).toBe(4)
    expect(await read('audience-satisfaction-rate', region)).toMatchObject({ amount: null, mark: 'none' })
    await foldAll(platform.db)
    expect(await read('audience-satisfaction-rate', league)).toMatchObject({ value: '90' })
    expect(await read('audience-satisfaction-rate', league, '2020')).toMatchObject({ amount: null })
  })

  it('takes the level of a stock, and keeps the change to it', async () => {
    const level = (value: string) => ({ metric: 'platform-resident-experts', value, as: 'level' })
    const first = await handIn(level('100'))
    expect(first).toMatchObject({ amount: 100 })
    await act(checker, first, 'accept')
    const next = await handIn(level('130'))
    expect(next).toMatchObject({ amount: 30 })
    await act(checker, next, 'accept')
    expect(await read('platform-resident-experts', league)).toMatchObject({ amount: 130 })
    const more = await handIn({ metric: 'platform-resident-experts', value: '5' })
    const early = await officer.post('/api/declarations', declaration(level('140')))
    expect(early).toMatchObject({ status: 409, body: { code: 'DECLARATION_LEVEL_WAITS' } })
    await act(checker, more, 'return', { reason: '重报' })
    const same = await officer.post('/api/declarations', declaration(level('130')))
    expect(same.body.code).toBe('DECLARATION_CHANGES_NOTHING')
    const less = await officer.post('/api/declarations', declaration(level('90')))
    expect(less.body).toMatchObject({ code: 'DECLARATION_NEEDS_REASON' })
    expect(less.body.message).toContain('从 130 人减少到 90 人')
    const query = `metric=platform-resident-experts&organization=${league}&period=2021-12-31&value=90&as=level`
    expect((await officer.get(`/api/declarations/preview?${query}`)).body.doubts).toHaveLength(1)
  })

  it('answers a repeated submit once', async () => {
    const key = { 'idempotency-key': 'declare-once-0001' }
    const body = declaration({ metric: 'st-volunteers', value: '9000' })
    const answers = await Promise.all([1, 2].map(() => officer.post('/api/declarations', body, key)))
    expect(answers[0]?.body).toEqual(answers[1]?.body)
    const list = await officer.get(
      `/api/declarations?organizationId=${league}&metric=st-volunteers&state=submitted&mine=true`,
    )
    expect(list.body.items).toMatchObject([{ id: answers[0]?.body.id, unitName: expect.any(String) }])
  })

  it('refuses the stranger, the wrong role, an organization out of reach', async () => {
    expect((await platform.anonymous.post('/api/declarations', declaration())).status).toBe(401)
    const evaluator = await platform.as('evaluator', league)
    expect((await evaluator.post('/api/declarations', declaration())).status).toBe(404)
    const far = await platform.as('officer', platform.world.otherLeague.organizationId)
    expect((await far.post('/api/declarations', declaration())).status).toBe(404)
    expect((await far.get(`/api/declarations?organizationId=${league}`)).status).toBe(404)
    const made = await handIn()
    expect((await far.put(`/api/declarations/${made.id}`, { ...declaration(), version: 1 })).status).toBe(404)
    expect((await act(far, made, 'withdraw', { reason: '不归我管' })).status).toBe(404)
    const none = { id: crypto.randomUUID(), version: 1 }
    expect((await act(officer, none, 'withdraw', { reason: '没有' })).status).toBe(404)
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
    expect(await refused({ period: '2019..2021' })).toMatchObject({ code: 'PERIOD_OF_YEARS' })
    expect(await refused({ period: '2021-02-30' })).toMatchObject({ code: 'PERIOD_UNKNOWN' })
    expect(await refused({ evidence: [] })).toMatchObject({ code: 'INVALID_REQUEST' })
    expect(await refused({ evidence: [crypto.randomUUID()] })).toMatchObject({ code: 'EVIDENCE_UNKNOWN' })
  })
})

describe('into closed books', () => {
  it('is refused before it is handed in, unless it says why; that reason goes with it', async () => {
    const chair = await platform.as('leader', league)
    const close = { closedThrough: '2021-12-31', reason: '年度数据已上报' }
    await chair.post(`/api/organizations/${league}/close`, close)
    const late = await officer.post('/api/declarations', declaration())
    expect(late).toMatchObject({ status: 409, body: { code: 'PERIOD_CLOSED' } })
    expect(late.body.message).toContain('锡林郭勒盟')
    const made = await handIn({ adjustment: '复核后更正' })
    expect((await act(checker, made, 'accept')).body.state).toBe('counted')
    const { body } = await officer.get(`/api/figures/sources/declaration/${made.id}`)
    expect(body.entries).toMatchObject([{ adjustment: '复核后更正' }])
  })

  it('closed since it was handed in asks its checker for the reason', async () => {
    const chair = await platform.as('leader', region)
    const made = await handIn({ organization: platform.world.otherLeague.organizationId }, await far())
    const close = { closedThrough: '2021-12-31', reason: '全区决算' }
    await chair.post(`/api/organizations/${region}/close`, close)
    expect((await act(checker, made, 'accept')).body.code).toBe('PERIOD_CLOSED')
    expect((await act(checker, made, 'accept', { adjustment: '盟市补报' })).body.state).toBe('counted')
  })
})

async function far() {
  const client = await platform.as('officer', platform.world.otherLeague.organizationId)
  paper = await upload(client)
  return client
}
