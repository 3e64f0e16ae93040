import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmForm, smallForm } from '#test/appraisal-form'
import { csvRows } from '#test/csv-rows'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { sessionOf } from '#test/session-facts'
import { appraisals } from '../index.ts'

let platform: TestPlatform
let officer: Client
let checker: Client
let organizationId: number
let now = new Date('2021-10-01T02:00:00Z')
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => now })
  organizationId = platform.world.banner.organizationId
  officer = await platform.as('officer', organizationId)
  checker = await platform.as('checker', platform.world.league.organizationId)
})
afterAll(() => platform.close())

const list = async (query = '') =>
  (await officer.get(`/api/appraisals?organizationId=${organizationId}&limit=100${query}`)).body.items
const begin = async (change = {}) =>
  (await officer.post('/api/appraisals', { organizationId, form: smallForm(change) })).body.id

/** What the form itself says of itself, scored there and then. */
async function anew(id: string) {
  const { scored, appraisal, versions } = (await officer.get(`/api/appraisals/${id}`)).body
  const found = (severity: string) =>
    scored.findings.filter((one: { severity: string }) => one.severity === severity).length
  return {
    ...appraisal,
    ...{ total: scored.total, grade: scored.grade, wrong: found('refuse'), open: found('ask') },
    ...{ frozen: versions[0]?.number ?? null, frozenTotal: versions[0]?.total ?? null },
  }
}

/** Makes a form open again, however far it is. */
async function reopen(id: string) {
  const path = `/api/appraisals/${id}`
  const { state, version } = (await officer.get(path)).body.appraisal
  if (state === 'submitted') await officer.post(`${path}/recall`, { version })
  if (state === 'counted') await officer.post(`${path}/reopen`, { version, reason: '更正' })
}

const counted: string[] = []
let titles = 0
/** Everything that may change how a form stands. */
const steps = {
  async count() {
    titles += 1
    const facts = sessionOf(platform.world, {
      title: `第${titles}场`,
      submit: true,
      confirmed: ['same-session'],
    })
    const { body } = await officer.post('/api/sessions', facts)
    expect((await checker.post(`/api/sessions/${body.id}/accept`, { version: 1 })).status).toBe(200)
    counted.push(body.id)
  },
  async withdraw() {
    const last = counted.pop()
    if (last) await checker.post(`/api/sessions/${last}/withdraw`, { version: 1, reason: '重复记录' })
  },
  async change(id: string, executed: number) {
    await reopen(id)
    const { form, scheme, appraisal } = (await officer.get(`/api/appraisals/${id}`)).body
    form.budget[0].executed = executed
    form.indicators[1].evidence = executed % 2 ? '' : '剪报'
    const { version } = appraisal
    expect((await officer.put(`/api/appraisals/${id}`, { form, scheme, version })).status).toBe(200)
  },
  async freeze(id: string) {
    await reopen(id)
    await confirmForm(officer, checker, id)
  },
  async handIn(id: string) {
    await reopen(id)
    expect((await officer.post(`/api/appraisals/${id}/submit`)).status).toBe(200)
  },
  // A running year asks for other shares of a ratio every day.
  async wait() {
    now = new Date(now.getTime() + 86_400_000)
  },
}

describe('the list of appraisals', () => {
  it('says of every form what scoring it anew says, whatever happened before', async () => {
    const ids = [await begin(), await begin({ project: '科普大篷车', year: 2020 })]
    const step = fc.tuple(
      fc.constantFrom(...(Object.keys(steps) as (keyof typeof steps)[])),
      fc.constantFrom(...ids),
      fc.integer({ min: 0, max: 20 }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (taken) => {
        for (const [name, id, executed] of taken) {
          await steps[name](id, executed)
          const lines = await list()
          for (const one of ids)
            expect(lines.find((line: { id: string }) => line.id === one)).toEqual(await anew(one))
        }
      }),
      { numRuns: 12 },
    )
  }, 120_000)

  it('is read from what was kept, until something changes or the platform starts anew', async () => {
    const id = await begin({ project: '记住的' })
    await platform.db
      .updateTable('appraisalSummary')
      .set({ total: 1.5 })
      .where('appraisalId', '=', id)
      .execute()
    const totalOf = async () => (await list()).find((line: { id: string }) => line.id === id).total
    expect(await totalOf()).toBe(1.5)
    await steps.count()
    expect(await totalOf()).toBe((await anew(id)).total)
    await platform.db
      .updateTable('appraisalSummary')
      .set({ total: 1.5 })
      .where('appraisalId', '=', id)
      .execute()
    expect(await totalOf()).toBe(1.5)
    await appraisals.begin?.(platform.platform)
    expect(await totalOf()).toBe((await anew(id)).total)
  })

  it('is sorted by score, narrowed by year and project, and had as a file that may have to score anew', async () => {
    const lines = await list('&order=-total')
    const totals = lines.map(({ total }: { total: number }) => total)
    expect(totals).toEqual([...totals].sort((a, b) => b - a))
    expect((await list('&year=2020')).map(({ year }: { year: number }) => year)).toEqual([2020])
    expect((await list('&search=大篷')).length).toBe(1)
    await appraisals.begin?.(platform.platform)
    const file = await officer.get(
      `/api/exports/appraisals?organizationId=${organizationId}&order=-total&format=csv`,
    )
    const rows = csvRows(file.text)
    expect(rows[0]).toEqual(['项目名称', '年度', '总分', '等级', '待处理', '定稿', '状态', '最近修改'])
    expect(rows.slice(1).map(([, , total]) => Number(total))).toEqual(totals)
  })

  it('is for who may read the forms of the unit', async () => {
    const address = `/api/appraisals?organizationId=${organizationId}`
    expect((await platform.anonymous.get(address)).status).toBe(401)
    const beside = await platform.as('officer', platform.world.siblingBanner.organizationId)
    expect((await beside.get(address)).status).toBe(404)
    expect((await officer.get(`${address}&order=secret`)).status).toBe(400)
  })
})
