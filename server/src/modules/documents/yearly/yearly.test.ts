import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { Client } from '#test/platform'
import { type OpenDocuments, openDocuments, said, text } from '../documents.fixture.ts'
import { beginYearly } from './yearly-drafts.ts'

let open: OpenDocuments
let [far, above] = [] as unknown as [Client, Client]
let [report, statutory, foreign] = [] as unknown as [string, string, string]
const NEW_YEAR = '2021-12-31T16:01:00Z'

beforeAll(async () => {
  open = await openDocuments()
  const { platform, begin, only, figure, officer } = open
  const { farBanner, region } = platform.world
  far = await platform.as('officer', farBanner.organizationId)
  above = await platform.as('officer', region.organizationId)
  report = await begin()
  await only(report, text(said('2021年举办'), figure(), said('，以2020年为基数。')))
  statutory = await begin({ template: 'annual-report' })
  await officer.put(`${statutory}/yearly`, { on: false })
  const begun = { organizationId: farBanner.organizationId, template: 'work-summary', period: '2021' }
  foreign = `/api/documents/${(await far.post('/api/documents', begun)).body.id}`
})
afterAll(() => open.platform.close())

const run = () => beginYearly(open.platform.platform)
const of = async (period: string, who = open.officer, unit = open.organizationId) => {
  const list = `/api/documents?organizationId=${unit}&year=${period}`
  return (await who.get(list)).body.items
}
const bell = async (who: Client) => JSON.stringify((await who.get('/api/notifications')).body.items)

it('is switched by whoever writes, and by nobody else', async () => {
  const { checker, platform, officer, look } = open
  expect((await checker.put(`${report}/yearly`, { on: false })).status).toBe(404)
  expect((await platform.anonymous.put(`${report}/yearly`, { on: false })).status).toBe(401)
  expect((await officer.put(`${report}/yearly`, {})).status).toBe(400)
  expect((await look(statutory)).document.yearly).toBe(false)
  expect((await officer.put(`${report}/yearly`, { on: true })).body.yearly).toBe(true)
})

it('waits for the new year of the region', async () => {
  open.time.now = new Date('2021-12-31T15:59:00Z').getTime()
  await run()
  expect(await of('2022')).toEqual([])
})

it('is there in the first minute, with the words of the last and the numbers of its own year, once', async () => {
  const { platform, officer, look, time } = open
  time.now = new Date(NEW_YEAR).getTime()
  await platform.db
    .updateTable('organization')
    .set({ closedOn: '2021-11-30' })
    .where('id', '=', platform.world.farBanner.organizationId)
    .execute()
  // Two nodes at once.
  await Promise.all([run(), run()])
  const [draft, ...more] = await of('2022')
  expect(more).toEqual([])
  expect(draft).toMatchObject({ template: 'work-summary', state: 'draft', period: '2022' })
  const path = `/api/documents/${draft.id}`
  const { figures, sections, document } = await look(path)
  expect(document.begunFrom).toBe(report.split('/').pop())
  expect(figures[0].binding.period).toBe('2022')
  expect(JSON.stringify(sections)).toContain('以2020年为基数')
  await vi.waitFor(async () => expect(await bell(officer)).toContain('起草'), { timeout: 10_000 })
  // Who wrote the last one finds it among their open work, and may throw it away for good.
  const own = (await officer.get('/api/own-records')).body.items
  expect(own.map(({ id }: { id: string }) => id)).toContain(draft.id)
  expect((await officer.del(path)).status).toBe(204)
  await run()
  expect(await of('2022')).toEqual([])
})

it('asks above, of a unit that is closed, who goes on', async () => {
  const { farBanner } = open.platform.world
  expect(await of('2022', above, farBanner.organizationId)).toEqual([])
  await vi.waitFor(async () => expect(await bell(above)).toContain(foreign.split('/').pop()), {
    timeout: 10_000,
  })
})

it('goes on from there a year later, however late the platform is started', async () => {
  const { begin, time, officer } = open
  await begin({ period: '2022', template: 'annual-report' })
  time.now = new Date('2023-02-14T03:00:00Z').getTime()
  await run()
  const drafts = (await of('2023')).map(({ template }: { template: string }) => template)
  expect(drafts).toEqual(['annual-report'])
  // Of last year's summary there is none: of the one before, the year between is begun.
  expect((await of('2022')).map(({ template }: { template: string }) => template).sort()).toEqual([
    'annual-report',
    'work-summary',
  ])
  expect((await officer.get('/api/notification-counts')).status).toBe(200)
})
