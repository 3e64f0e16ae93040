import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadCatalogue } from '../catalogue/catalogue.ts'
import { type OpenRules, openRules, said } from '../crosswalk/rules.fixture.ts'
import { dayOfMetrics } from './day-of-metrics.ts'
import { applyVersions } from './metric-version.store.ts'

let rules: OpenRules
let region: number
beforeAll(async () => {
  rules = await openRules()
  region = rules.platform.world.region.organizationId
})
afterAll(() => rules.platform.close())

const reason = '按2022年统计制度'
const words = {
  name: '科普夜校场次',
  nameEn: 'Evening classes',
  definition: '晚间举办的科普课程。',
  formula: null,
}
const event = { kind: 'flow', unit: '场次', scale: 0, theme: 'activities' }
const add = (body: object) => rules.chief.post('/api/metrics', { ...event, ...words, reason, ...body })
const get = async (code: string) => (await rules.chief.get(`/api/metrics/${code}`)).body
const figure = async (metric: string, period: string, asOf?: string) => {
  const asked = `metric=${metric}&organization=${region}&period=${period}${asOf ? `&asOf=${asOf}` : ''}`
  return (await rules.chief.get(`/api/figures?${asked}`)).body
}
const change = async (code: string, body: object) => {
  const { metric, versions } = await get(code)
  const { name, nameEn, definition, formula } = metric
  const version = versions.at(-1)?.version ?? metric.version
  return rules.chief.put(`/api/metrics/${code}`, {
    ...{ version, since: '2021-06-01', name, nameEn, definition, formula, reason, ...body },
  })
}

describe('a metric that an officer adds', () => {
  it('stands in the catalogue, is fed by a rule, and is found by a word of its name', async () => {
    const made = await add({})
    expect(made.status, made.text).toBe(201)
    const { code } = made.body
    await rules.count({ kind: 'lecture', day: '2021-05-01' })
    const rule = { when: [{ field: 'kind', values: ['lecture'] }], amount: 'one', says: said }
    const ruled = await rules.chief.post('/api/crosswalk-rules', {
      ...{ metric: code, since: '2021-01-01', rule, reason },
    })
    await rules.ended(ruled.body.recount)
    expect(await figure(code, '2021')).toMatchObject({ amount: 1, unit: '场次' })
    const found = await rules.recorder.get(`/api/metrics?search=${encodeURIComponent('夜校')}`)
    expect(found.body.themes[0].metrics).toMatchObject([{ code, name: words.name, recordFed: true }])
    // A start of the platform takes nothing of it away.
    await rules.platform.db.transaction().execute((trx) => loadCatalogue(trx))
    expect((await get(code)).metric).toMatchObject({ ...words, version: 1 })
    // What records feed is no sum of others too: it would count twice.
    const sum = { kind: 'sum', of: ['caravan-sessions', 'mobile-museum-sessions'] }
    expect((await change(code, { formula: sum })).body.code).toBe('FORMULA_OF_POSTED')
  })

  it('has a name of its own and a formula whose units give its unit', async () => {
    expect((await add({ name: '科普大篷车活动场次' })).body.code).toBe('METRIC_NAMED')
    const share = (times: number, unit = '%') =>
      add({
        ...{ kind: 'ratio', scale: 2, unit, name: `大篷车占比${times}${unit}` },
        formula: { kind: 'ratio', numerator: 'caravan-sessions', denominator: 'tour-stops', times },
      })
    const wrong = await share(100)
    expect([wrong.status, wrong.body.code]).toEqual([422, 'FORMULA_UNFIT'])
    expect(wrong.body.message).toContain('计量单位')
    expect((await share(1, '场次/站次')).status).toBe(201)
    const again = { kind: 'sum', of: ['fleet-sessions', 'caravan-sessions'] }
    expect((await add({ name: '合计的合计', formula: again })).body.message).toContain('组成指标')
    const unknown = { kind: 'daily-mean', of: 'no-such-metric' }
    expect((await add({ kind: 'ratio', name: '日均', formula: unknown })).body.code).toBe('METRIC_UNKNOWN')
  })

  it('is no matter of a league or of who only records', async () => {
    const officer = await rules.platform.as('officer', rules.platform.world.league.organizationId)
    for (const one of [officer, rules.recorder]) {
      expect((await one.post('/api/metrics', { ...event, ...words, reason })).status).toBe(404)
      const body = { version: 1, since: '2021-06-01', ...words, reason }
      expect((await one.put('/api/metrics/tour-stops', body)).status).toBe(404)
      const asked = { code: 'fleet-sessions', since: '2021-06-01', formula: null }
      expect((await one.post('/api/metrics/previews', asked)).status).toBe(404)
    }
    expect((await rules.recorder.get('/api/metrics/tour-stops')).body.can).toEqual({ define: false })
    expect((await rules.chief.get('/api/metrics/no-such')).status).toBe(404)
  })
})

describe('a metric that is changed', () => {
  it('is computed otherwise from a day on; periods before it, and earlier moments, stay as they were', async () => {
    const heads = { kind: 'tour-stop', headcounts: [{ audience: 'public', offline: 10, online: 0 }] }
    await rules.count({ ...heads, day: '2021-03-01', seriesId: await series('caravan') })
    await rules.count({ ...heads, day: '2021-10-01', seriesId: await series('mobile-museum') })
    const both = await figure('fleet-sessions', '2021')
    expect(both.amount).toBe(2)
    rules.turn('2021-12-01T03:00:00Z')
    const only = { kind: 'sum', of: ['caravan-sessions', 'hundred-experts-tour-sessions'] }
    const asked = { code: 'fleet-sessions', since: '2021-06-01', formula: only }
    const preview = await rules.chief.post('/api/metrics/previews', asked)
    expect(preview.body, preview.text).toEqual({ looked: 0, reports: [] })
    expect((await figure('fleet-sessions', '2021')).amount).toBe(2)
    const done = await change('fleet-sessions', { formula: only, definition: '不再含流动科技馆。' })
    expect(done.status, done.text).toBe(200)
    expect((await figure('fleet-sessions', '2021')).amount).toBe(1)
    expect((await figure('fleet-sessions', '2021-03')).amount).toBe(1)
    expect((await figure('fleet-sessions', '2021-10')).amount).toBe(0)
    expect((await figure('fleet-sessions', '..2021-05-31')).amount).toBe(1)
    // As it was said then, however it is computed now.
    expect((await figure('fleet-sessions', '2021', '2021-12-01T02:30:00Z')).amount).toBe(2)
    expect((await figure('fleet-sessions', '2021', '2021-12-01T03:30:00Z')).amount).toBe(1)
    const { metric, versions } = await get('fleet-sessions')
    expect(metric.definition).toBe('不再含流动科技馆。')
    expect(versions.map((one: { since: string }) => one.since)).toEqual(['1900-01-01', '2021-06-01'])
    expect(versions[0].formula.of).toEqual(['mobile-museum-sessions', 'caravan-sessions'])
    const stale = { version: versions[0].version, since: '2021-07-01', ...words, name: '别名', reason }
    expect((await rules.chief.put('/api/metrics/fleet-sessions', stale)).body.code).toBe('METRIC_OLD')
    expect((await rules.chief.put('/api/metrics/no-such', stale)).status).toBe(404)
  })

  it('of a day to come is called as before until that day, and by its new name from then on', async () => {
    const done = await change('tour-stops', { since: '2022-01-01', name: '巡展巡讲点次' })
    expect(done.status, done.text).toBe(200)
    expect((await get('tour-stops')).metric.name).toBe('巡展巡讲站次')
    await rules.platform.db.transaction().execute((trx) => applyVersions(trx, '2022-01-01'))
    expect((await get('tour-stops')).metric.name).toBe('巡展巡讲点次')
    // By the clock of this platform the day has not come.
    await dayOfMetrics.run(undefined as never, rules.platform.platform)
    expect((await get('tour-stops')).metric.name).toBe('巡展巡讲站次')
  })
})

async function series(code: string): Promise<number> {
  const made = { code, name: code, kind: 'brand' as const }
  return (await rules.platform.db.insertInto('series').values(made).returning('id').executeTakeFirstOrThrow())
    .id
}
