import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { Client } from '#test/platform'
import { type OpenDocuments, openDocuments, said, text } from '../documents.fixture.ts'

let open: OpenDocuments
let [above, deputy, beside] = [] as unknown as [Client, Client, Client]
/** A document with one figure that is final, and its parts. */
let path: string
let section: string
let issue: string
const day = 86_400_000

beforeAll(async () => {
  open = await openDocuments()
  const { platform, officer, checker, begin, only, figure } = open
  const { league, siblingBanner } = platform.world
  above = await platform.as('officer', league.organizationId)
  deputy = await platform.as('leader', league.organizationId)
  beside = await platform.as('officer', siblingBanner.organizationId)
  path = await begin()
  section = await only(path, text(said('举办'), figure(), said('，受众甚广。')))
  const { body } = await officer.post(`${path}/submit`)
  await checker.post(`${path}/accept`, { version: body.version })
})
afterAll(() => open.platform.close())

const sent = (more = {}) => ({
  ...{ number: 1, reference: '科协发〔2021〕9号', issuedOn: '2021-10-01' },
  ...{ addressees: [open.platform.world.league.organizationId], ...more },
})
const received = async (who: Client, unit: number, more = '') =>
  (await who.get(`/api/received-documents?organizationId=${unit}${more}`)).body.items
const board = async () => (await open.officer.get(`${path}/issues`)).body
const bell = async (who: Client) => JSON.stringify((await who.get('/api/notifications')).body.items)
const waitingFor = async (who: Client) => (await who.get('/api/notification-counts')).body.todo.received

it('is sent as it stands to units that work, once to each', async () => {
  const { officer, platform, colleague } = open
  const { farBanner, league } = platform.world
  expect((await officer.post(`${path}/issues`, sent({ number: 2 }))).body.code).toBe('DOCUMENT_NOT_STANDING')
  expect((await officer.post(`${path}/issues`, sent({ addressees: [99_999] }))).body.code).toBe(
    'DOCUMENT_ADDRESSEES',
  )
  expect((await officer.post(`${path}/issues`, sent({ addressees: [] }))).status).toBe(400)
  for (const who of [colleague, beside]) expect((await who.post(`${path}/issues`, sent())).status).toBe(404)
  expect((await platform.anonymous.post(`${path}/issues`, sent())).status).toBe(401)
  const made = await officer.post(`${path}/issues`, sent())
  expect([made.status, made.body.state]).toEqual([201, 'stands'])
  issue = made.body.id
  expect((await officer.post(`${path}/issues`, sent())).body.code).toBe('DOCUMENT_ISSUED')
  // Whoever was forgotten gets it afterwards, and nobody twice.
  const more = sent({ addressees: [league.organizationId, farBanner.organizationId] })
  expect((await officer.post(`${path}/issues`, more)).status).toBe(201)
  const { issues } = await board()
  expect(issues.map((one: { addressees: unknown[] }) => one.addressees.length)).toEqual([1, 1])
})

it('is found by its units, and read there by whoever is an officer of the unit itself', async () => {
  const { officer, platform } = open
  const { league, region } = platform.world
  expect(await waitingFor(above)).toBe(1)
  await vi.waitFor(async () => expect(await bell(above)).toContain('印发'), { timeout: 10_000 })
  expect(await received(above, league.organizationId)).toMatchObject([{ id: issue, readAt: null }])
  expect(await received(above, league.organizationId, '&unread=false')).toEqual([])
  expect((await beside.get(`/api/received-documents?organizationId=${league.organizationId}`)).status).toBe(
    404,
  )
  const address = `/api/document-issues/${issue}`
  for (const who of [beside, platform.anonymous])
    expect((await who.get(address)).status).toBe(who === beside ? 404 : 401)
  // A leader reads without its being the receipt; so does who stands above, or sent it.
  expect((await deputy.get(address)).body.can).toEqual({ receive: false, follow: true })
  const highest = await platform.as('officer', region.organizationId)
  expect((await highest.get(address)).body.can.receive).toBe(false)
  for (const who of [deputy, highest, officer])
    expect((await who.post(`${address}/receipt`)).status).toBe(404)
  expect((await above.get(address)).body).toMatchObject({ can: { receive: true }, figures: [{}] })
  expect((await above.post(`${address}/receipt`)).body.units).toEqual([league.organizationId])
  expect((await above.post(`${address}/receipt`)).body.units).toEqual([])
  expect(await waitingFor(above)).toBe(0)
  const file = await above.get(`${address}/file?format=html`)
  expect(file.text).toContain('科协发〔2021〕9号')
  expect((await beside.get(`${address}/file?format=html`)).status).toBe(404)
})

it('says who has read it and who has not, and reminds those once a day', async () => {
  const { officer, time } = open
  const { issues } = await board()
  const of = (id: string) => issues.find((one: { id: string }) => one.id === id)
  expect(of(issue).addressees[0].readByName).not.toBeNull()
  const other = issues.find((one: { id: string }) => one.id !== issue).id
  const remind = (id: string, who = officer) => who.post(`/api/document-issues/${id}/reminders`)
  expect((await remind(issue)).body.code).toBe('DOCUMENT_ALL_READ')
  expect((await remind(other, beside)).status).toBe(404)
  expect((await remind(other)).body.units).toBe(1)
  expect((await remind(other)).body.code).toBe('DOCUMENT_REMINDED')
  time.now += day
  expect((await remind(other)).status).toBe(200)
})

it('is corrected by what was checked like a version, on every paper from then on', async () => {
  const { officer, checker, colleague } = open
  const errata = `${path}/versions/1/errata`
  const words = { section, was: '受众甚广', becomes: '受众3000人次', reason: '数字遗漏' }
  expect((await officer.post(errata, { ...words, was: '没有的话' })).body.code).toBe('DOCUMENT_ERRATUM_WORDS')
  expect((await officer.post(errata, { ...words, becomes: words.was })).body.code).toBe(
    'DOCUMENT_ERRATUM_SAME',
  )
  // A number that comes in says from where, as it does in the text itself.
  expect((await officer.post(errata, words)).body.code).toBe('DOCUMENT_ERRATUM_SOURCE')
  expect((await checker.post(errata, words)).status).toBe(404)
  const { status, body } = await officer.post(errata, { ...words, source: '签到表' })
  expect([status, body.state]).toEqual([201, 'submitted'])
  const address = `/api/document-errata/${body.id}`
  expect((await officer.get(`${path}/file?format=html&version=1`)).text).not.toContain('受众3000人次')
  const queue = (await checker.get('/api/checks')).body.items
  expect(queue.map(({ id }: { id: string }) => id)).toContain(body.id)
  await checker.post(`${address}/return`, { version: body.version, reason: '再核' })
  const { erratum, can } = (await officer.get(address)).body
  expect([erratum.state, can.handIn]).toEqual(['returned', true])
  const again = { ...words, becomes: '受众3001人次', source: '签到表', version: erratum.version }
  const put = await officer.put(address, again)
  expect(put.status).toBe(200)
  expect((await officer.put(address, again)).body.code).toBe('DOCUMENT_ERRATUM_CHANGED')
  const handed = await officer.post(`${address}/submit`)
  expect((await officer.post(`${address}/accept`, { version: handed.body.version })).status).toBe(404)
  expect((await colleague.post(`${address}/accept`, { version: handed.body.version })).status).toBe(200)
  for (const format of ['docx', 'xlsx', 'html', 'zip'])
    expect((await officer.get(`${path}/file?format=${format}&version=1`)).status).toBe(200)
  const page = (await above.get(`/api/document-issues/${issue}/file?format=html`)).text
  expect(page).toContain('“受众甚广”更正为“受众3001人次”')
  const { issue: seen, errata: stand } = (await above.get(`/api/document-issues/${issue}`)).body
  expect([seen.state, stand.length]).toEqual(['corrected', 1])
  await vi.waitFor(async () => expect(await bell(above)).toContain('更正说明'), { timeout: 10_000 })
})

it('reads the right figure itself, and nothing where none changed', async () => {
  const { officer, count } = open
  const errata = `${path}/versions/1/errata`
  const wrong = { section, place: 'f1', reason: '漏记一场' }
  expect((await officer.post(errata, wrong)).body.code).toBe('DOCUMENT_ERRATUM_SAME')
  expect((await officer.post(errata, { ...wrong, place: 'f9' })).status).toBe(404)
  await count()
  const { body } = await officer.post(errata, wrong)
  expect(body.place).toBe('f1')
  expect(body.becomes).not.toBe(body.was)
})

it('says everywhere that it was withdrawn', async () => {
  const { officer, checker } = open
  const { document } = (await officer.get(path)).body
  const gone = await checker.post(`${path}/withdraw`, { version: document.version, reason: '重复' })
  expect(gone.status, gone.text).toBe(200)
  const { league } = open.platform.world
  expect(await received(above, league.organizationId)).toMatchObject([{ state: 'withdrawn' }])
  expect((await above.get(`/api/document-issues/${issue}/file?format=html`)).text).toContain('已撤销')
  expect((await officer.post(`${path}/issues`, sent())).body.code).toBe('DOCUMENT_NOT_STANDING')
  const wrong = { section, was: '受众甚广', becomes: '受众很广', reason: '文字' }
  expect((await officer.post(`${path}/versions/1/errata`, wrong)).body.code).toBe('DOCUMENT_NOT_STANDING')
  await vi.waitFor(async () => expect(await bell(above)).toContain('撤回'), { timeout: 10_000 })
})
