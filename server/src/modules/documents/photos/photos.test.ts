import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { storeEvidence } from '#modules/evidence'
import { sessionOf } from '#test/session-facts'
import { campNotes, photo } from '../../evidence/evidence.fixture.ts'
import { type OpenDocuments, openDocuments, said, text } from '../documents.fixture.ts'

let open: OpenDocuments
/** A photo of a session that counts, one of a unit beside, and one nobody recorded anything with. */
let [own, foreign, loose] = [] as unknown as [string, string, string]

beforeAll(async () => {
  open = await openDocuments()
  const { platform, officer, checker } = open
  const { siblingBanner, league } = platform.world
  const beside = await platform.as('officer', siblingBanner.organizationId)
  const stored = async (uploadedBy: string) =>
    storeEvidence(platform.platform, { bytes: await photo(campNotes), name: '现场.jpg', uploadedBy })
  own = await stored(officer.personId)
  foreign = await stored(beside.personId)
  loose = await stored(beside.personId)
  const held = async (who: typeof officer, evidence: string, hosts: number[]) => {
    const facts = { title: `有照片的讲座${hosts[0]}`, evidence: [evidence], hosts, submit: true }
    const made = await who.post('/api/sessions', sessionOf(platform.world, facts))
    const above = await platform.as('checker', league.organizationId)
    const { version } = made.body
    expect((await above.post(`/api/sessions/${made.body.id}/accept`, { version })).status).toBe(200)
  }
  await held(officer, own, [open.organizationId])
  await held(beside, foreign, [siblingBanner.organizationId])
  expect(checker).toBeDefined()
})
afterAll(() => open.platform.close())

const shown = (evidence: string) => ({ type: 'photo', attrs: { evidence, caption: '讲座现场' } })
const body = (...blocks: unknown[]) => ({ type: 'doc', content: [...text(said('概述')).content, ...blocks] })

it('are found by unit and period among what one may see', async () => {
  const { officer, platform, organizationId } = open
  const list = `/api/document-photos?organizationId=${organizationId}&period=`
  const { items, next } = (await officer.get(`${list}2021`)).body
  expect(items).toMatchObject([{ evidence: own, name: '现场.jpg', day: '2021-09-18' }])
  expect(next).toBeNull()
  expect((await officer.get(`${list}2020`)).body.items).toEqual([])
  expect((await officer.get(`${list}soon`)).body.code).toBe('DOCUMENT_PERIOD_UNFIT')
  const { siblingBanner } = platform.world
  const other = await platform.as('officer', siblingBanner.organizationId)
  expect((await other.get(`${list}2021`)).status).toBe(404)
  expect((await platform.anonymous.get(`${list}2021`)).status).toBe(401)
})

it('are put in by who may open them, printed without their place, and frozen with their digest', async () => {
  const { officer, checker, begin, only, look } = open
  const path = await begin()
  const key = await only(path, body())
  const { version } = (await look(path)).sections[0]
  const write = (photos: string[]) =>
    officer.put(`${path}/sections/${key}`, {
      ...{ version, heading: '一、概述', body: body(...photos.map(shown)), release: true },
    })
  for (const evidence of [foreign, loose])
    expect((await write([evidence])).body.code).toBe('DOCUMENT_PHOTO_UNKNOWN')
  expect((await write(Array.from({ length: 41 }, () => own))).body.code).toBe('DOCUMENT_PHOTOS_FULL')
  expect((await write([own])).status).toBe(200)
  const page = (await officer.get(`${path}/file?format=html`)).text
  const [, base64 = ''] = /data:image\/jpeg;base64,([^"]+)"/.exec(page) ?? []
  const bytes = Buffer.from(base64, 'base64')
  expect(bytes.subarray(0, 2).toString('hex')).toBe('ffd8')
  expect(bytes.includes('Exif')).toBe(false)
  expect(page).toContain('讲座现场')
  const { body: handed } = await officer.post(`${path}/submit`)
  await checker.post(`${path}/accept`, { version: handed.version })
  const { content } = (await officer.get(`${path}/versions/1`)).body
  expect(content.photos).toMatchObject([{ evidence: own, name: '现场.jpg' }])
  expect(content.photos[0].sha256).toMatch(/^[0-9a-f]{64}$/)
  const docx = unzipSync(new Uint8Array((await officer.get(`${path}/file?format=docx&version=1`)).raw))
  expect(Object.keys(docx).some((name) => /^word\/media\/.+\.jpg$/.test(name))).toBe(true)
  expect((await officer.get(`${path}/file?format=zip&version=1`)).status).toBe(200)
  // Whoever the document was sent to sees it whole, the photo by the document alone.
  const { siblingBanner, farBanner } = open.platform.world
  const addressees = [siblingBanner.organizationId]
  const sent = { number: 1, reference: '', issuedOn: '2021-10-01', addressees }
  const issue = (await officer.post(`${path}/issues`, sent)).body.id
  const reader = await open.platform.as('officer', siblingBanner.organizationId)
  const shownThere = await reader.get(`/api/document-issues/${issue}/photos/1`)
  expect([shownThere.status, shownThere.headers['content-type']]).toEqual([200, 'image/jpeg'])
  expect((await reader.get(`/api/document-issues/${issue}/photos/2`)).status).toBe(404)
  expect((await reader.get(`/api/evidence/${own}/thumbnail`)).status).toBe(404)
  const stranger = await open.platform.as('officer', farBanner.organizationId)
  expect((await stranger.get(`/api/document-issues/${issue}/photos/1`)).status).toBe(404)
})

it('charts stand above their table, as drawings, on every paper', async () => {
  const { officer, begin, only, figure, count } = open
  await count()
  const path = await begin()
  const cells = ['2020', '2021'].map((period) => figure({ period }).attrs)
  const rows = [{ label: '科普活动', cells }]
  const attrs = { title: '两年活动', columns: ['2020年', '2021年'], rows, chart: 'columns' }
  await only(path, body({ type: 'figureTable', attrs }))
  const page = (await officer.get(`${path}/file?format=html`)).text
  expect(page.indexOf('<svg')).toBeGreaterThan(0)
  expect(page.indexOf('<svg')).toBeLessThan(page.indexOf('<table'))
  const docx = unzipSync(new Uint8Array((await officer.get(`${path}/file?format=docx`)).raw))
  const media = Object.keys(docx).filter((name) => name.startsWith('word/media/'))
  expect(media.map((name) => name.split('.').pop()).sort()).toEqual(['png', 'svg'])
  const svg = media.find((name) => name.endsWith('.svg')) ?? ''
  expect(strFromU8(docx[svg] ?? new Uint8Array())).toContain('2021年')
  expect((await officer.get(`${path}/file?format=xlsx`)).status).toBe(200)
})
