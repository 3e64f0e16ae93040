import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { sessionOf } from '#test/session-facts'

let platform: TestPlatform
let officer: Client
let colleague: Client
let checker: Client
let organizationId: number
let now = new Date('2021-10-01T02:00:00Z').getTime()
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date(now) })
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

const METRIC = 'popsci-publicity-events'
const figure = (more = {}) => ({
  type: 'figure',
  attrs: {
    metric: METRIC,
    organization: organizationId,
    period: '2021',
    wording: { style: 'plain' },
    ...more,
  },
})
const text = (...content: unknown[]) => ({ type: 'doc', content: [{ type: 'paragraph', content }] })
const said = (words: string) => ({ type: 'text', text: words })

async function begin(more = {}): Promise<string> {
  const made = await officer.post('/api/documents', {
    ...{ organizationId, template: 'work-summary', period: '2021', ...more },
  })
  expect(made.status).toBe(201)
  return `/api/documents/${made.body.id}`
}
const look = async (path: string, who = officer) => {
  const answer = await who.get(path)
  if (answer.status !== 200) console.log(answer.text)
  return answer.body
}

/** Leaves one section of a document, with this text. */
async function only(path: string, body: unknown): Promise<string> {
  const { sections } = await look(path)
  const [first, ...rest] = sections.map(({ key }: { key: string }) => key)
  for (const key of rest) expect((await officer.del(`${path}/sections/${key}`)).status).toBe(204)
  const held = await officer.post(`${path}/sections/${first}/hold`)
  const written = { version: held.body.version, heading: '一、概述', body, release: true }
  expect((await officer.put(`${path}/sections/${first}`, written)).status).toBe(200)
  return first
}

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

  it('takes over the words of last year with the figures of this one', async () => {
    const last = await begin({ period: '2020' })
    await only(last, text(said('2020年举办'), figure({ period: '2020' })))
    const path = await begin({ from: last.split('/').pop() })
    const { sections, figures, document } = await look(path)
    expect(document.title).toContain('2021年')
    expect(sections).toHaveLength(1)
    expect(figures[0].binding.period).toBe('2021')
  })
})

describe('a section', () => {
  it('is one writer’s at a time, and free again when nobody says that they still write', async () => {
    const path = await begin()
    const key = await only(path, text(said('概述')))
    const hold = `${path}/sections/${key}/hold`
    expect((await officer.post(hold)).body.held).toMatchObject({ mine: true })
    const refused = await colleague.post(hold)
    expect(refused.body.code).toBe('DOCUMENT_SECTION_HELD')
    expect(refused.body.message).toContain('正在写这一节')
    expect((await look(path, colleague)).sections[0].held).toMatchObject({ mine: false })
    const theirs = { version: 2, heading: '一、概述', body: text(said('抢写')) }
    expect((await colleague.put(`${path}/sections/${key}`, theirs)).body.code).toBe('DOCUMENT_SECTION_HELD')
    expect((await colleague.del(hold)).status).toBe(204)
    expect((await look(path, colleague)).sections[0].held).not.toBeNull()
    now += 121_000
    expect((await look(path, colleague)).sections[0].held).toBeNull()
    expect((await colleague.post(hold)).status).toBe(200)
    // The first one’s editor wakes up again: what it had was written by nobody meanwhile, and yet it is not its turn.
    expect((await officer.put(`${path}/sections/${key}`, theirs)).body.code).toBe('DOCUMENT_SECTION_HELD')
    expect((await colleague.put(`${path}/sections/${key}`, { ...theirs, release: true })).status).toBe(200)
    const old = await officer.put(`${path}/sections/${key}`, theirs)
    expect(old.body.code).toBe('DOCUMENT_SECTION_CHANGED')
  })

  it('is written while another one is, both kept', async () => {
    const path = await begin()
    const { sections } = await look(path)
    const [one, two] = sections.map(({ key }: { key: string }) => key)
    const write = (who: Client, key: string, version: number) =>
      who.put(`${path}/sections/${key}`, { version, heading: key, body: text(said(`${key}的话`)) })
    const [first, second] = await Promise.all([write(officer, one, 1), write(colleague, two, 1)])
    expect([first.status, second.status]).toEqual([200, 200])
    const again = await look(path)
    expect(JSON.stringify(again.sections)).toContain(`${one}的话`)
    expect(JSON.stringify(again.sections)).toContain(`${two}的话`)
  })

  it('takes no figure that does not exist or that its writer may not read, and no text that is none', async () => {
    const path = await begin()
    const key = await only(path, text(said('概述')))
    const write = async (body: unknown) =>
      (await officer.put(`${path}/sections/${key}`, { version: 2, heading: '概述', body })).body.code
    expect(await write(text(figure({ metric: 'no-such' })))).toBe('DOCUMENT_FIGURE_UNKNOWN')
    const beside = platform.world.siblingBanner.organizationId
    expect(await write(text(figure({ organization: beside })))).toBe('DOCUMENT_FIGURE_UNKNOWN')
    expect(await write(text({ type: 'image' }))).toBe('DOCUMENT_TEXT_UNREADABLE')
  })

  it('is added behind another and taken out', async () => {
    const path = await begin()
    const first = (await look(path)).sections[0].key
    const added = await officer.post(`${path}/sections`, { behind: first, heading: '补充', level: 2 })
    expect(added.status).toBe(201)
    expect((await look(path)).sections[1]).toMatchObject({ heading: '补充', level: 2, key: added.body.key })
    expect((await officer.del(`${path}/sections/${added.body.key}`)).status).toBe(204)
    expect((await look(path)).sections[1].heading).not.toBe('补充')
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
    const card = queue.find((one: { path: string }) => one.path === 'documents')
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
    const { changes: _, ...compared } = await look(`${path}/comparison?from=1`)
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

describe('beside a document', () => {
  it('people remark on passages and settle that', async () => {
    const path = await begin()
    const { key } = (await look(path)).sections[0]
    const remark = { section: key, quote: '概述', words: '请补充主线' }
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
