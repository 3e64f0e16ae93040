import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmForm, smallForm } from '#test/appraisal-form'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { sessionOf } from '#test/session-facts'

let platform: TestPlatform
let officer: Client
let colleague: Client
let checker: Client
let organizationId: number
const start = new Date('2021-10-01T02:00:00Z').getTime()
let minutes = 0
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date(start + minutes * 60_000) })
  organizationId = platform.world.banner.organizationId
  officer = await platform.as('officer', organizationId)
  colleague = await platform.as('finance', organizationId, 'checker', platform.world.league.organizationId)
  checker = await platform.as('checker', platform.world.league.organizationId)
})
afterAll(() => platform.close())

let titles = 0
async function count(): Promise<void> {
  titles += 1
  const facts = sessionOf(platform.world, {
    title: `第${titles}场`,
    submit: true,
    confirmed: ['same-session'],
  })
  const { body } = await officer.post('/api/sessions', facts)
  expect((await checker.post(`/api/sessions/${body.id}/accept`, { version: 1 })).status).toBe(200)
}
async function begin(): Promise<string> {
  titles += 1
  const form = smallForm({ project: `项目${titles}` })
  return `/api/appraisals/${(await officer.post('/api/appraisals', { organizationId, form })).body.id}`
}
const look = async (path: string, who = officer) => (await who.get(path)).body
const fed = (answer: { figures: { value: number }[] }) => answer.figures[0]?.value
const change = (path: string, who: Client, edit: object, version: number) =>
  look(path).then(({ form, scheme }) => who.put(path, { form: { ...form, ...edit }, scheme, version }))

describe('a self-appraisal on its way to be frozen', () => {
  it('is checked and frozen as it was read when it was handed in, with what moved since beside it', async () => {
    const path = await begin()
    const before = fed(await look(path)) ?? 0
    const handedIn = await officer.post(`${path}/submit`)
    expect(handedIn.body).toMatchObject({ state: 'submitted', checksLeft: 1 })
    expect(handedIn.body.waitsFor.unit.id).toBe(platform.world.league.organizationId)
    await count()
    const waiting = await look(path, checker)
    expect(fed(waiting)).toBe(before)
    expect(waiting.readAt).toBe('2021-10-01T02:00:00.000Z')
    expect(waiting.changes).toMatchObject([{ code: '1', frozen: before, today: before + 1 }])
    const queue = (await checker.get('/api/checks')).body.items
    const card = queue.find((one: { path: string }) => one.path === 'appraisals')
    expect(card).toMatchObject({ when: '2021', unitId: organizationId, amount: String(waiting.scored.total) })
    expect(card.flags).toContainEqual({ flag: 'figures-moved', detail: '1' })
    expect((await checker.post(`${path}/accept`, { version: 1 })).body.state).toBe('counted')
    const { versions, appraisal, changes } = await look(path)
    expect(appraisal.state).toBe('counted')
    expect(versions).toMatchObject([{ number: 1, total: waiting.scored.total, revoked: null }])
    expect(changes).toHaveLength(1)
    expect(await look(`${path}/versions/1`)).toMatchObject({ intact: true, figures: [{ value: before }] })
    const kept = await platform.db
      .selectFrom('frozenFigure')
      .innerJoin('appraisalReading', (join) =>
        join.on('appraisalReading.appraisalId', '=', appraisal.id).on('reportKind', '=', 'appraisal'),
      )
      .select(['amount', 'place', 'reportId', 'appraisalReading.id'])
      .execute()
    expect(kept.filter(({ id, reportId }) => id === reportId)).toMatchObject([{ place: '1', amount: before }])
  })

  it('cannot be written in while it waits or once it is frozen; a correction is another round', async () => {
    const path = await begin()
    await officer.post(`${path}/submit`)
    const written = () => change(path, officer, { department: '改' }, 1)
    expect((await written()).body.code).toBe('APPRAISAL_NOT_OPEN')
    expect((await officer.post(`${path}/reopen`, { version: 1, reason: '早' })).body.code).toBe(
      'APPRAISAL_NOT_CONFIRMED',
    )
    await checker.post(`${path}/accept`, { version: 1 })
    expect((await written()).body.code).toBe('APPRAISAL_NOT_OPEN')
    expect((await checker.post(`${path}/reopen`, { version: 1, reason: '改' })).status).toBe(404)
    expect((await platform.anonymous.post(`${path}/reopen`, { version: 1, reason: '改' })).status).toBe(401)
    expect((await officer.post(`${path}/reopen`, { version: 1 })).status).toBe(400)
    expect((await officer.post(`${path}/reopen`, { version: 9, reason: '改' })).body.code).toBe(
      'APPRAISAL_CHANGED_MEANWHILE',
    )
    const opened = await officer.post(`${path}/reopen`, { version: 1, reason: '决算批复' })
    expect(opened.body).toMatchObject({ state: 'draft', version: 2, checkAt: null, submittedAt: null })
    expect((await change(path, officer, { department: '改' }, 2)).status).toBe(200)
    await confirmForm(officer, checker, path.slice('/api/appraisals/'.length))
    const { versions, history } = await look(path)
    expect(versions.map(({ number }: { number: number }) => number)).toEqual([2, 1])
    expect((await look(`${path}/versions/1`)).form.department).not.toBe('改')
    expect((await look(`${path}/versions/1`)).intact).toBe(true)
    expect(history.map(({ step }: { step: string }) => step)).toEqual([
      ...['recorded', 'submitted', 'counted', 'reopened', 'changed', 'submitted', 'counted'],
    ])
    expect(history[4].changes).toEqual([
      { row: '', field: 'department', before: '西乌珠穆沁旗科学技术协会', after: '改' },
    ])
  })

  it('is never checked by anybody who wrote in it', async () => {
    const path = await begin()
    expect((await change(path, colleague, { department: '财务改' }, 1)).status).toBe(200)
    await officer.post(`${path}/submit`)
    const refused = await colleague.post(`${path}/accept`, { version: 2 })
    expect(refused.body.code).toBe('CHECK_OWN_RECORD')
    const mine = (await colleague.get('/api/checks')).body.items
    expect(mine.map(({ id }: { id: string }) => `/api/appraisals/${id}`)).not.toContain(path)
    expect((await look(path, colleague)).can.check).toBe(false)
    expect((await checker.post(`${path}/accept`, { version: 2 })).status).toBe(200)
  })

  it('comes back with a reason, is taken back, and is read anew each time it is handed in', async () => {
    const path = await begin()
    await officer.post(`${path}/submit`)
    expect((await officer.post(`${path}/recall`, { version: 1 })).body.state).toBe('draft')
    await officer.post(`${path}/submit`)
    const back = await checker.post(`${path}/return`, { version: 1, reason: '请附决算表' })
    expect(back.body.state).toBe('returned')
    const own = (await officer.get('/api/own-records')).body.items
    expect(own.find((one: { id: string }) => path.endsWith(one.id))).toMatchObject({
      ...{ path: 'appraisals', state: 'returned', reason: '请附决算表' },
    })
    const before = fed(await look(path)) ?? 0
    await count()
    await officer.post(`${path}/submit`)
    const { history } = await look(path)
    expect(history.at(-1).changes).toContainEqual(
      expect.objectContaining({ field: 'figure', before: String(before), after: String(before + 1) }),
    )
  })

  it('leaves a version to be seen whose check was taken back, or whose form was withdrawn', async () => {
    const path = await begin()
    const id = path.slice('/api/appraisals/'.length)
    await confirmForm(officer, checker, id)
    const undone = await checker.post(`${path}/undo-check`, { version: 1 })
    expect(undone.body).toMatchObject({ state: 'submitted', version: 2 })
    expect((await look(path)).versions).toMatchObject([{ number: 1, revoked: { because: '' } }])
    expect((await checker.post(`${path}/accept`, { version: 2 })).status).toBe(200)
    expect((await look(path)).versions).toMatchObject([{ number: 2, revoked: null }, { number: 1 }])
    minutes += 5
    const by = { version: 2, reason: '项目已并入另一张表' }
    expect((await officer.post(`${path}/withdraw`, by)).status).toBe(404)
    expect((await checker.post(`${path}/withdraw`, by)).body.state).toBe('withdrawn')
    const { versions, can } = await look(path)
    expect(versions[0].revoked).toMatchObject({ because: '项目已并入另一张表' })
    expect(can.reopen).toBe(false)
    expect(await look(`${path}/versions/2`)).toMatchObject({ intact: true })
  })

  it('says on paper that it is a draft until it is frozen', async () => {
    const path = await begin()
    const printed = async (more = '') => {
      const { Workbook } = (await import('exceljs')).default
      const book = new Workbook()
      await book.xlsx.load((await officer.get(`${path}/file?format=xlsx${more}`)).raw as never)
      return book.worksheets[0]?.headerFooter.oddHeader ?? ''
    }
    expect(await printed()).toContain('草稿')
    await officer.post(`${path}/submit`)
    expect(await printed()).toContain('核对中')
    await checker.post(`${path}/accept`, { version: 1 })
    expect(await printed()).toBe('')
    await checker.post(`${path}/undo-check`, { version: 1 })
    expect(await printed('&version=1')).toContain('已撤销')
  })

  it('is listed by how far it is, and by who began it', async () => {
    const list = async (query: string, who = officer) =>
      (await who.get(`/api/appraisals?organizationId=${organizationId}&limit=100&${query}`)).body.items
    for (const state of ['draft', 'submitted', 'counted', 'withdrawn'])
      for (const one of await list(`state=${state}`)) expect(one.state).toBe(state)
    expect((await list('state=counted')).length).toBeGreaterThan(1)
    expect(await list('mine=true', colleague)).toEqual([])
  })
})
