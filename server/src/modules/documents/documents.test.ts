import { afterAll, beforeAll, describe, expect, it } from 'vitest'

import { type OpenDocuments, openDocuments, said, text } from './documents.fixture.ts'

let open: OpenDocuments
let { platform, organizationId, officer, colleague, checker, look, count, begin, only, figure } =
  {} as OpenDocuments
beforeAll(async () => {
  open = await openDocuments()
  ;({ platform, organizationId, officer, colleague, checker, look, count, begin, only, figure } = open)
})
afterAll(() => platform.close())

describe('a document begun', () => {
  it('is a whole draft whose figures are read at every look', async () => {
    const path = await begin()
    const draft = await look(path)
    expect(draft.document).toMatchObject({ state: 'draft', periodLabel: '2021年' })
    expect(draft.document.title).toContain('2021年')
    expect(draft.sections.length).toBeGreaterThan(1)
    expect(draft.figures.length).toBeGreaterThan(0)
    expect(draft.unbound).toEqual([])
    await only(path, text(said('举办'), figure(), said('。')))
    const before = (await look(path)).figures[0]
    await count()
    expect((await look(path)).figures[0]).toMatchObject({ amount: before.amount + 1, mark: 'records' })
  })

  it('is refused of a template, a period or a unit that is none', async () => {
    const begun = async (more: object, who = officer) =>
      who.post('/api/documents', { organizationId, template: 'work-summary', period: '2021', ...more })
    expect((await begun({ template: 'novel' })).body.code).toBe('DOCUMENT_TEMPLATE_UNKNOWN')
    expect((await begun({ period: '2021-Q3' })).body.code).toBe('DOCUMENT_PERIOD_UNFIT')
    expect((await begun({ period: 'soon' })).body.code).toBe('DOCUMENT_PERIOD_UNFIT')
    expect((await begun({ organizationId: platform.world.league.organizationId })).status).toBe(404)
    expect((await begun({}, platform.anonymous)).status).toBe(401)
    const { items } = (await officer.get('/api/document-templates')).body
    expect(items.map(({ code }: { code: string }) => code)).toContain('work-summary')
  })

  it('leaves out, where that is asked, what nobody has recorded yet', async () => {
    await count()
    const marksOf = async (more: object) =>
      (await look(await begin(more))).figures.map(
        ({ mark, text: words }: { mark: string; text: string | null }) => (words === null ? 'none' : mark),
      )
    const [kept, whole] = [await marksOf({ onlyKnown: true }), await marksOf({})]
    const known = (marks: string[]) => marks.filter((mark) => mark !== 'none').length
    expect(known(kept)).toBeGreaterThan(0)
    expect(known(kept)).toBe(known(whole))
    // What is not known stands only where the same clause says something that is.
    expect(kept.length - known(kept)).toBeLessThan((whole.length - known(whole)) / 4)
  })

  it('takes over the words of last year with the figures of this one', async () => {
    const last = await begin({ period: '2020' })
    await only(last, text(said('2020年举办'), figure({ period: '2020' })))
    const path = await begin({ from: last.split('/').pop() })
    const { sections, figures, document } = await look(path)
    expect(document.title).toContain('2021年')
    expect(sections).toHaveLength(1)
    expect(figures[0].binding.period).toBe('2021')
  })

  it('fills in the forms anew where the template knows how, and keeps what was written', async () => {
    const last = await begin({ template: 'annual-report', period: '2020' })
    const cover = async (path: string) =>
      (await look(path)).sections.find(({ form }: { form: string }) => form === 'annual-report-cover')
    const { key, version, heading, body, values } = await cover(last)
    const written = { version, heading, body, values: { ...values, representative: '娜仁' }, release: true }
    expect((await officer.put(`${last}/sections/${key}`, written)).status).toBe(200)
    const path = await begin({ template: 'annual-report', from: last.split('/').pop() })
    expect((await cover(path)).values).toMatchObject({ year: '2021', representative: '娜仁' })
  })
})

describe('a document handed in', () => {
  it('is refused while a number says not where it comes from, and while somebody writes', async () => {
    const path = await begin()
    const key = await only(path, text(said('共20场，受众3000人次。')))
    expect((await look(path)).unbound.map((one: { text: string }) => one.text)).toEqual(['20', '3000'])
    const refused = await officer.post(`${path}/submit`)
    expect(refused.body).toMatchObject({ code: 'DOCUMENT_NUMBERS_UNBOUND', details: { count: 2 } })
    await colleague.post(`${path}/sections/${key}/hold`)
    expect((await officer.post(`${path}/submit`)).body.code).toBe('DOCUMENT_SECTION_HELD')
  })

  it('may say in a table that something is not known, yet not in a sentence', async () => {
    const unknown = { metric: 'popsci-informants', period: '2019' }
    const table = {
      type: 'figureTable',
      attrs: { title: '', columns: ['2019年'], rows: [{ label: '信息员', cells: [figure(unknown).attrs] }] },
    }
    const path = await begin()
    const key = await only(path, { type: 'doc', content: [table, ...text(figure(unknown)).content] })
    expect((await officer.post(`${path}/submit`)).body.code).toBe('DOCUMENT_FIGURES_MISSING')
    const body = { type: 'doc', content: [table, ...text(said('共'), figure()).content] }
    const { version } = (await look(path)).sections[0]
    const written = { version, heading: '概述', body, release: true }
    expect((await officer.put(`${path}/sections/${key}`, written)).status).toBe(200)
    expect((await officer.post(`${path}/submit`)).status).toBe(200)
    // The sentence behind the table is quoted with its own number.
    const { items } = (await officer.get(`/api/contradictions/document/${path.split('/').pop()}`)).body
    expect(JSON.stringify(items)).not.toContain('共—')
  })

  it('is checked and frozen as it was read, with what moved since beside it', async () => {
    const path = await begin()
    await only(path, text(said('举办'), figure(), said('。')))
    expect((await officer.post(`${path}/submit`)).body).toMatchObject({ state: 'submitted', checksLeft: 1 })
    const before = (await look(path)).figures[0].amount
    await count()
    const waiting = await look(path, checker)
    expect(waiting.figures[0].amount).toBe(before)
    expect(waiting.moved).toMatchObject([{ place: 'f1', was: before, is: before + 1 }])
    const queue = (await checker.get('/api/checks')).body.items
    const card = queue.find((one: { id: string }) => path.endsWith(one.id))
    expect(card.flags).toContainEqual({ flag: 'figures-moved', detail: '1' })
    expect((await colleague.post(`${path}/accept`, { version: card.version })).status).toBe(200)
    const { document, versions, can } = await look(path)
    expect(document.state).toBe('counted')
    expect(versions).toMatchObject([{ number: 1, revoked: null }])
    expect(can.reopen).toBe(true)
    const frozen = await look(`${path}/versions/1`)
    expect(frozen).toMatchObject({ intact: true, figures: [{ amount: before }], moved: [{ is: before + 1 }] })
    const opened = await officer.post(`${path}/reopen`, { version: document.version, reason: '更正' })
    expect(opened.body.state).toBe('draft')
    const { changes: _, ...compared } = await look(`${path}/comparison?version=1`)
    expect(compared.against).toBe('now')
    expect(compared.sections[0].lines.some((line: { change: string }) => line.change === 'changed')).toBe(
      true,
    )
  })

  it('is never checked by anybody who wrote in it', async () => {
    const path = await begin()
    const key = await only(path, text(said('概述')))
    const written = { version: 2, heading: '概述', body: text(said('财务写的')), release: true }
    expect((await colleague.put(`${path}/sections/${key}`, written)).status).toBe(200)
    const { body } = await officer.post(`${path}/submit`)
    const refused = await colleague.post(`${path}/accept`, { version: body.version })
    expect(refused.body.code).toBe('CHECK_OWN_RECORD')
    expect((await officer.put(`${path}/sections/${key}`, { ...written, version: 3 })).body.code).toBe(
      'DOCUMENT_NOT_OPEN',
    )
    expect((await checker.post(`${path}/accept`, { version: body.version })).status).toBe(200)
  })
})

describe('a document on paper', () => {
  it.each(['docx', 'html', 'xlsx'])(
    'is a file as .%s, and says that it is a draft until it is final',
    async (format) => {
      const path = await begin()
      await only(path, text(said('举办'), figure(), said('。')))
      const file = (more = '') => officer.get(`${path}/file?format=${format}${more}`)
      const draft = await file()
      expect(draft.status).toBe(200)
      expect(draft.raw.length).toBeGreaterThan(1000)
      expect((await platform.anonymous.get(`${path}/file?format=${format}`)).status).toBe(401)
      const { body } = await officer.post(`${path}/submit`)
      expect((await checker.post(`${path}/accept`, { version: body.version })).status).toBe(200)
      expect((await file('&version=1')).status).toBe(200)
      expect((await officer.get(`${path}/file?format=zip`)).body.code).toBe('DOCUMENT_NOT_CONFIRMED')
      const bundle = await officer.get(`${path}/file?format=zip&version=1`)
      expect(bundle.raw.subarray(0, 2).toString()).toBe('PK')
      expect(bundle.raw.subarray(-22, -20).toString()).toBe('PK')
      if (format === 'html') {
        expect(draft.text).toContain('草稿')
        expect((await file('&version=1')).text).not.toContain('草稿')
      }
    },
  )
})

it('asks whether a change of the unit is to be registered, where the report says that there was none', async () => {
  const path = await begin({ template: 'annual-report' })
  const asked = async () => JSON.stringify((await look(path)).asked)
  expect(await asked()).not.toContain('变更')
  const named = await platform.as('administrator', platform.world.region.organizationId)
  const change = { name: '西乌珠穆沁旗科学技术协会（新）' }
  expect((await named.patch(`/api/organizations/${organizationId}`, change)).status).toBe(200)
  expect(await asked()).toContain('变更')
})

describe('beside a document', () => {
  it('people remark on passages and settle that', async () => {
    const path = await begin()
    const { key } = (await look(path)).sections[0]
    const remark = { section: key, quote: '概述', words: '请补充主线' }
    expect((await checker.post(`${path}/comments`, { ...remark, section: 'nowhere' })).status).toBe(404)
    const made = await checker.post(`${path}/comments`, remark)
    expect(made.status).toBe(201)
    expect((await platform.anonymous.post(`${path}/comments`, remark)).status).toBe(401)
    const settle = `${path}/comments/${made.body.id}/settle`
    expect((await officer.post(settle)).body).toMatchObject({ words: '请补充主线' })
    expect((await officer.post(settle)).body.code).toBe('DOCUMENT_COMMENT_SETTLED')
    expect((await look(path)).comments[0].settledByName).not.toBeNull()
  })

  it('its head is changed by who saw it as it is, and it is thrown away as long as nobody handed it in', async () => {
    const path = await begin()
    const { document, head } = await look(path)
    const before = { title: document.title, head }
    const change = { title: '工作总结', head: { ...head, number: '科协发〔2022〕1号' }, before }
    expect((await officer.put(`${path}/head`, change)).body.title).toBe('工作总结')
    expect((await officer.put(`${path}/head`, change)).body.code).toBe('DOCUMENT_CHANGED_MEANWHILE')
    await only(path, text(said('概述')))
    await officer.post(`${path}/submit`)
    const { version } = (await look(path)).document
    expect((await officer.post(`${path}/recall`, { version })).body.state).toBe('draft')
    expect((await officer.del(path)).body.code).toBe('DOCUMENT_HANDED_IN')
    const other = await begin()
    expect((await officer.del(other)).status).toBe(204)
    expect((await officer.get(other)).status).toBe(404)
  })

  it('is listed and found, and read by nobody beside', async () => {
    const path = await begin()
    const { document } = await look(path)
    const list = `/api/documents?organizationId=${organizationId}&limit=100`
    const ids = (await officer.get(list)).body.items.map(({ id }: { id: string }) => id)
    expect(ids).toContain(document.id)
    expect((await officer.get(`${list}&year=1999`)).body.items).toEqual([])
    const beside = await platform.as('officer', platform.world.siblingBanner.organizationId)
    for (const address of [path, list]) expect((await beside.get(address)).status).toBe(404)
  })
})
