import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenRules, openRules, said } from './rules.fixture.ts'

let rules: OpenRules
beforeAll(async () => {
  rules = await openRules()
})
afterAll(() => rules.platform.close())

const METRIC = 'st-workers-forums'
const lectures = { when: [{ field: 'kind', values: ['lecture'] }], amount: 'one', says: said }
const reason = '按新口径'
const newest = async (code: string) =>
  (await rules.recorder.get('/api/crosswalk-rules')).body.items.findLast(
    (one: { code: string }) => one.code === code,
  )
const amount = async (metric: string, period = '2021') => {
  const { organizationId } = rules.platform.world.region
  return (
    await rules.chief.get(`/api/figures?metric=${metric}&organization=${organizationId}&period=${period}`)
  ).body.amount
}
/** A metric of the catalogue that nothing feeds yet. */
async function unfed(): Promise<string> {
  const { themes } = (await rules.chief.get('/api/metrics')).body
  const metrics = themes.flatMap((theme: { metrics: object[] }) => theme.metrics)
  const { items } = (await rules.chief.get('/api/crosswalk-rules')).body
  return metrics.find(
    (one: { code: string; kind: string; scale: number; computed: boolean; recordFed: boolean }) =>
      one.kind === 'flow' &&
      one.scale === 0 &&
      !one.computed &&
      !one.recordFed &&
      !items.some(({ metric }: { metric: string }) => metric === one.code),
  ).code
}

describe('the written rules', () => {
  it('are there from the start, as the product brings them along, for whoever records', async () => {
    const { items, can } = (await rules.recorder.get('/api/crosswalk-rules')).body
    expect(can).toEqual({ define: false })
    const stops = items.filter(({ code }: { code: string }) => code === 'tour-stops')
    expect(stops).toMatchObject([
      { version: 1, metric: 'tour-stops', since: '1900-01-01', shipped: true, rule: { amount: 'one' } },
    ])
    expect(stops[0].rule.says['zh-CN']).toBeTruthy()
  })

  it('are not brought along twice', async () => {
    const before = (await rules.chief.get('/api/crosswalk-rules')).body.items.length
    const { loadRules } = await import('./load-rules.ts')
    await rules.platform.db.transaction().execute((trx) => loadRules(trx, new Date()))
    expect((await rules.chief.get('/api/crosswalk-rules')).body.items).toHaveLength(before)
  })

  it('are no matter of a league, nor of who only records', async () => {
    const body = { metric: METRIC, since: '2022-01-01', rule: lectures, reason }
    const { league } = rules.platform.world
    const officer = await rules.platform.as('officer', league.organizationId)
    for (const one of [officer, rules.recorder]) {
      expect((await one.post('/api/crosswalk-rules', body)).status).toBe(404)
      const { reason: _, ...asked } = body
      const { metric: __, ...changed } = body
      expect((await one.post('/api/crosswalk-rules/previews', asked)).status).toBe(404)
      expect((await one.put('/api/crosswalk-rules/tour-stops', { ...changed, version: 1 })).status).toBe(404)
      expect((await one.get('/api/recounts')).status).toBe(404)
      expect((await one.post('/api/recounts/1/resume', {})).status).toBe(404)
    }
    expect((await rules.platform.anonymous.get('/api/crosswalk-rules')).status).toBe(401)
  })
})

describe('a rule that an officer writes', () => {
  it('counts from its day on, and what counted before its day stays as it was', async () => {
    const metric = await unfed()
    await rules.count({ day: '2021-05-01' })
    const id = await rules.count({ day: '2021-09-01' })
    const made = await rules.chief.post('/api/crosswalk-rules', {
      ...{ metric, since: '2021-06-01', rule: lectures, reason },
    })
    expect(made.status, made.text).toBe(201)
    expect(await rules.ended(made.body.recount)).toMatchObject({
      ...{ state: 'done', total: 1, looked: 1, changed: 1, refused: 0 },
    })
    expect([await amount(metric), await amount(metric, '2021-05')]).toEqual([1, 0])
    await rules.count({ day: '2021-10-01' })
    expect(await amount(metric)).toBe(2)
    const { entries } = (await rules.chief.get(`/api/figures/sources/session/${id}`)).body
    // Counted, taken back by the recount, and counted anew: the first says for ever by which rules it was made.
    expect(entries.map((one: { recount: number | null }) => one.recount !== null)).toEqual([
      false,
      true,
      true,
    ])
    expect(entries[0].rules).not.toContain(`for-${metric}@1`)
    expect(entries[2].rules).toContain(`for-${metric}@1`)
    expect(entries[2]).toMatchObject({ note: reason, version: entries[0].version })
    const again = { metric, since: '2021-06-01', rule: lectures, reason }
    expect((await rules.chief.post('/api/crosswalk-rules', again)).body.code).toBe('RULE_METRIC_FED')
  })

  it('of a day to come changes nothing that counts', async () => {
    const before = await amount('popsci-publicity-events')
    const { code, version } = await newest('outreach-sessions')
    const body = { version, since: '2022-01-01', rule: null, reason }
    const { status, body: answer } = await rules.chief.put(`/api/crosswalk-rules/${code}`, body)
    expect([status, answer.recount]).toEqual([200, null])
    await rules.count({ day: '2021-11-01' })
    expect(await amount('popsci-publicity-events')).toBe(before + 1)
    expect((await rules.chief.put(`/api/crosswalk-rules/${code}`, body)).body.code).toBe('RULE_OLD')
    expect((await rules.chief.put('/api/crosswalk-rules/none', body)).status).toBe(404)
  })

  it('is refused where no record could ever meet it, or its metric takes no such amounts', async () => {
    const metric = await unfed()
    const write = (rule: object, of = metric) =>
      rules.chief.post('/api/crosswalk-rules', { metric: of, since: '2022-01-01', rule, reason })
    const asks = (field: string, ...values: string[]) => write({ ...lectures, when: [{ field, values }] })
    for (const answer of [
      await asks('kind', 'concert'),
      await asks('weather', 'fine'),
      await asks('constructor'),
      await asks('series', 'no-such-series'),
      await write({ ...lectures, amount: { field: 'price' } }),
    ]) {
      expect([answer.status, answer.body.code]).toEqual([422, 'RULE_UNFIT'])
    }
    for (const of of ['popsci-estations', 'reform-tasks-rate', 'academic-special-fund', 'fleet-sessions'])
      expect((await write(lectures, of)).body.code, of).toBe('RULE_METRIC_UNFIT')
    expect((await write({ ...lectures, amount: 'everything' })).status).toBe(400)
  })
})

describe('before it is written', () => {
  it('says which records count differently, in which metric, and what lies in closed books', async () => {
    const { code } = await newest('outreach-audience')
    const rule = { when: [{ field: 'kind', values: ['training'] }], amount: 'audience', says: said }
    const asked = { code, metric: 'popsci-activity-beneficiaries', since: '2021-01-01', rule }
    await rules.leader.post(`/api/organizations/${rules.platform.world.league.organizationId}/close`, {
      ...{ closedThrough: '2021-05-31', reason: '半年报' },
    })
    const { status, body, text } = await rules.chief.post('/api/crosswalk-rules/previews', asked)
    expect(status, text).toBe(200)
    expect(body).toMatchObject({ tried: false, total: 4, looked: 4, changed: 4, reports: [] })
    expect(body.totals).toEqual([{ metric: asked.metric, before: 4 * 86, after: 0 }])
    expect(body.records).toHaveLength(4)
    expect(body.closed).toMatchObject({ records: 1, through: '2021-05-31' })
    const later = await rules.chief.post('/api/crosswalk-rules/previews', { ...asked, since: '2022-01-01' })
    expect(later.body).toMatchObject({ tried: true, since: '2020-12-01', changed: 4 })
    // Nothing was saved.
    expect((await newest(code)).version).toBe(1)
  })

  it('leaves closed books as they are, says so, and enters them as an adjustment where a reason was given', async () => {
    const { code, version } = await newest('leaflets')
    const rule = { when: [{ field: 'kind', values: ['lecture'] }], amount: 'offline', says: said }
    const body = { since: '2021-01-01', rule, reason }
    const first = await rules.chief.put(`/api/crosswalk-rules/${code}`, { ...body, version })
    expect(first.status, first.text).toBe(200)
    const { recount } = first.body
    expect(await rules.ended(recount)).toMatchObject({ state: 'done', changed: 3, refused: 1 })
    const { refusals } = (await rules.chief.get(`/api/recounts/${recount}`)).body
    expect(refusals).toMatchObject([{ day: '2021-05-01', closedThrough: '2021-05-31' }])
    expect(await amount('leaflets-handed-out', '2021-05')).toBe(0)
    const adjustment = '年报审定后按新口径重算'
    const second = await rules.chief.put(`/api/crosswalk-rules/${code}`, {
      ...{ ...body, version: version + 1, adjustment },
    })
    expect(await rules.ended(second.body.recount)).toMatchObject({ state: 'done', changed: 1, refused: 0 })
    expect(await amount('leaflets-handed-out', '2021-05')).toBe(86)
    const { items } = (await rules.chief.get('/api/recounts')).body
    expect(items[0]).toMatchObject({ id: second.body.recount, adjustment, state: 'done' })
    expect((await rules.chief.get('/api/recounts/99999')).status).toBe(404)
    const resumed = await rules.chief.post(`/api/recounts/${recount}/resume`, {})
    expect(resumed.body.code).toBe('RECOUNT_NOT_FAILED')
    expect((await rules.chief.post('/api/recounts/99999/resume', {})).status).toBe(404)
  })
})
