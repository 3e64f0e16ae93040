import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmForm, smallForm } from '#test/appraisal-form'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { sessionOf } from '#test/session-facts'

let platform: TestPlatform
let officer: Client
let checker: Client
let id: string
let now = new Date('2021-10-01T02:00:00Z')
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => now })
  officer = await platform.as('officer', platform.world.banner.organizationId)
  checker = await platform.as('checker', platform.world.league.organizationId)
  const made = await officer.post('/api/appraisals', {
    organizationId: platform.world.banner.organizationId,
    form: smallForm(),
  })
  expect(made.status).toBe(201)
  id = made.body.id
})
afterAll(() => platform.close())

async function counted(title: string): Promise<string> {
  const { body } = await officer.post('/api/sessions', sessionOf(platform.world, { title, submit: true }))
  await checker.post(`/api/sessions/${body.id}/accept`, { version: 1 })
  return body.id
}
const look = async () => (await officer.get(`/api/appraisals/${id}`)).body

describe('a form fed by the ledger', () => {
  it('changes the moment a session is counted', async () => {
    const before = await look()
    expect(before.figures[0]).toMatchObject({ code: '1', value: 0, mark: 'none' })
    await counted('第一场')
    const after = await look()
    expect(after.figures[0]).toMatchObject({ value: 1, mark: 'records' })
    expect(after.scored.rows.find((row: { code: string }) => row.code === '1').score).toBe(25)
    expect(after.scored.total).toBe(74.5)
  })

  it('knows no stock that nobody has stated, and no zero in its place', async () => {
    const form = smallForm()
    const [first, ...rest] = form.indicators
    const asked = { ...form, indicators: [{ ...first, query: { metric: 'st-volunteers' } }, ...rest] }
    const { organizationId } = platform.world.banner
    const { body } = await officer.post('/api/appraisals', { organizationId, form: asked })
    const seen = (await officer.get(`/api/appraisals/${body.id}?day=2021-06-30`)).body
    expect(seen.form.indicators[0].actual).toBeNull()
    expect(seen.monitor.rows[1]).toMatchObject({ code: '1', status: 'unknown' })
  })

  it('freezes values, queries, moment and digest, and shows what later corrections would change', async () => {
    const second = await counted('第二场')
    await confirmForm(officer, checker, id)
    const [frozen] = (await look()).versions
    expect(frozen).toMatchObject({ number: 1, total: 99.5, grade: '优', handedInByName: expect.any(String) })
    expect(frozen.digest).toMatch(/^[0-9a-f]{64}$/)
    await checker.post(`/api/sessions/${second}/withdraw`, { version: 1, reason: '重复记录' })
    const { body } = await officer.get(`/api/appraisals/${id}/versions/1`)
    expect(body.scored.total).toBe(99.5)
    expect(body.today.total).toBe(74.5)
    expect(body.changes).toEqual([
      { code: '1', frozen: 2, today: 1, frozenScore: 50, todayScore: 25, unit: expect.any(String) },
    ])
  })

  it('is nobody’s to see to once frozen, until it is opened again', async () => {
    const waiting = async () =>
      (await officer.get('/api/waiting-appraisals')).body.items.map((one: { id: string }) => one.id)
    const { organizationId } = platform.world.banner
    const form = smallForm({ year: 2020, project: '去年的项目' })
    const open = { ...form, indicators: form.indicators.map((one) => ({ ...one, evidence: undefined })) }
    const made = (await officer.post('/api/appraisals', { organizationId, form: open })).body
    expect(await waiting()).toContain(made.id)
    const path = `/api/appraisals/${made.id}`
    await confirmForm(officer, checker, made.id)
    expect(await waiting()).not.toContain(made.id)
    await officer.post(`${path}/reopen`, { version: 1, reason: '改名' })
    now = new Date('2021-10-02T02:00:00Z')
    const { scheme } = (await officer.get(path)).body
    await officer.put(path, { form: { ...open, project: '改过' }, scheme, version: 2 })
    expect(await waiting()).toContain(made.id)
    now = new Date('2021-10-01T02:00:00Z')
    expect((await platform.anonymous.get('/api/waiting-appraisals')).status).toBe(401)
    expect((await checker.get('/api/waiting-appraisals')).status).toBe(404)
  })

  it('counts in the word of the form: 件 for 个, and never people for person-times', async () => {
    const { organizationId } = platform.world.banner
    const said = async (unit: string, metric: string) => {
      const [first, ...rest] = smallForm().indicators
      const target = { operator: '>=' as const, value: 2, unit, text: `≥2${unit}` }
      const form = smallForm({ indicators: [{ ...first, target, query: { metric } } as never, ...rest] })
      const { body } = await officer.post('/api/appraisals', { organizationId, form })
      return (await officer.get(`/api/appraisals/${body.id}`)).body.form.indicators[0].actual
    }
    expect(await said('件', 'popsci-publicity-events')).toMatchObject({
      unit: '件',
      text: expect.stringMatching(/件$/),
    })
    expect((await said('人', 'popsci-activity-beneficiaries')).unit).toBe('人次')
  })

  it('notices when a frozen version is altered behind its back', async () => {
    const read = async () => (await officer.get(`/api/appraisals/${id}/versions/1`)).body
    expect((await read()).intact).toBe(true)
    const { note } = (await read()).version
    const put = (text: string) =>
      platform.db.updateTable('appraisalVersion').set({ note: text }).where('appraisalId', '=', id).execute()
    await put('另一个说明')
    expect((await read()).intact).toBe(false)
    await put(note)
    expect((await read()).intact).toBe(true)
  })

  it('prints the official form as .docx and .xlsx', async () => {
    for (const format of ['docx', 'xlsx']) {
      const file = await officer.get(`/api/appraisals/${id}/file?format=${format}&version=1`)
      expect(file.status).toBe(200)
      expect(file.raw.subarray(0, 2).toString()).toBe('PK')
    }
  })

  it('refuses to hand in a form that contradicts itself, by the names of its rows', async () => {
    const form = smallForm({ printedTotal: 100 })
    const [first, ...rest] = form.indicators
    const claimed = { ...form, indicators: [{ ...first, printedScore: 50 }, ...rest] }
    const { organizationId } = platform.world.banner
    const { body } = await officer.post('/api/appraisals', { organizationId, form: claimed })
    const refused = await officer.post(`/api/appraisals/${body.id}/submit`)
    expect(refused.body.code).toBe('APPRAISAL_REFUSED')
    expect(refused.body.details.findings.length).toBeGreaterThan(0)
    expect(refused.body.message).toContain('总分')
    const english = await officer.post(`/api/appraisals/${body.id}/submit`, undefined, {
      'accept-language': 'en',
    })
    expect(english.body.message).not.toMatch(/总分|、/)
    expect(english.body.details.rows).toContain('Total')
    expect((await officer.get(`/api/appraisals/${body.id}`)).body.appraisal.state).toBe('draft')
  })

  it('refuses strangers, other roles, other units, stale forms and unknown metrics', async () => {
    const { organizationId } = platform.world.banner
    const body = { organizationId, form: smallForm() }
    expect((await platform.anonymous.post('/api/appraisals', body)).status).toBe(401)
    const recorder = await platform.as('recorder', organizationId)
    expect((await recorder.post('/api/appraisals', body)).status).toBe(404)
    const sibling = await platform.as('officer', platform.world.siblingBanner.organizationId)
    expect((await sibling.get(`/api/appraisals/${id}`)).status).toBe(404)
    const open = (await officer.post('/api/appraisals', body)).body.id
    const stale = { form: smallForm(), scheme: (await look()).scheme, version: 99 }
    expect((await officer.put(`/api/appraisals/${open}`, stale)).body.code).toBe(
      'APPRAISAL_CHANGED_MEANWHILE',
    )
    const [first] = smallForm().indicators
    const unknown = smallForm({ indicators: [{ ...first, query: { metric: 'no-such-metric' } } as never] })
    const refused = await officer.post('/api/appraisals', { organizationId, form: unknown })
    expect(refused.status).toBe(422)
    const broken = await officer.post('/api/appraisals', { organizationId, form: { title: 3 } })
    expect(broken.body.code).toBe('APPRAISAL_FORM_UNREADABLE')
    expect(broken.body.details.fields[0].message).toMatch(/[一-鿿]/)
    expect(broken.body.details.fields.length).toBeGreaterThan(2)
  })
})
