import { afterAll, beforeAll, expect, it } from 'vitest'
import { delivered } from '#test/delivered'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { declareFigure, withdrawFigure } from '../contradiction.fixture.ts'
import { endAllOpen } from './end-open.ts'

// Late in the evening by UTC, the next day in the region.
let now = new Date('2022-01-19T18:00:00Z')
let platform: TestPlatform
let officer: Client
let clerk: Client
let unit: number
let address: string
let low: string
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => now })
  unit = platform.world.banner.organizationId
  officer = await platform.as('officer', unit)
  clerk = await platform.as('recorder', unit)
  address = `/api/contradictions/year/${unit}-2021`
  await declareFigure(platform, officer, { period: '2020-12-31', value: '1000' })
  low = await declareFigure(platform, officer, { period: '2021-12-31', value: '900' })
})
afterAll(() => platform.close())

const found = async (who = officer) => (await who.get(address)).body.items[0]
async function assign(change: object = {}, who = officer) {
  const body = {
    key: (await found())?.key,
    personId: clerk.personId,
    dueOn: '2022-01-27',
    note: '请查台账',
    ...change,
  }
  return who.post(`${address}/assignments`, body)
}
const mine = async (who: Client) => (await who.get('/api/assigned-contradictions')).body
const waiting = async (who: Client) => (await who.get('/api/notification-counts')).body.todo.contradictions
async function told(who: Client, code: string) {
  await delivered(platform)
  const { items } = (await who.get('/api/notifications')).body
  return items.filter((one: { code: string }) => one.code === code)
}
const takeBack = (id: string, who = officer) => who.del(`/api/contradiction-assignments/${id}`)

it('is asked of a person, who is told, sees what is asked, and is done with it by answering', async () => {
  const made = await assign()
  expect(made.status, made.text).toBe(201)
  expect(made.body).toMatchObject({ dueOn: '2022-01-27', overdue: false, mine: false, lapsed: false })
  const [note] = await told(clerk, 'contradiction-assigned')
  expect(note.text).toContain('2022-01-27')
  expect(note.path).toBe(`/figures/contradictions?unit=${unit}&year=2021&assigned=me`)
  expect(await waiting(clerk)).toBe(1)
  const { items, more } = await mine(clerk)
  expect([items.length, more]).toEqual([1, 0])
  expect(items[0]).toMatchObject({ note: '请查台账', dueOn: '2022-01-27', screen: note.path })
  expect((await found(clerk)).assignment).toMatchObject({ mine: true, note: '请查台账' })
  const inEnglish = { 'accept-language': 'en' }
  const [said] = (await clerk.get('/api/assigned-contradictions', inEnglish)).body.items
  const looked = (await clerk.get(address, inEnglish)).body.items[0]
  expect([said.question, looked.question]).toEqual(
    Array(2).fill(expect.stringMatching(/^Did “.*really fall/)),
  )
  expect(looked.key).toBe((await found()).key)
  expect(looked.places[0].document).toBe('Figures of the platform')
  const { key } = await found()
  expect((await clerk.post(`${address}/answers`, { key, note: '按新章程重新登记' })).status).toBe(201)
  expect([await waiting(clerk), (await mine(clerk)).items]).toEqual([0, []])
  expect((await found()).assignment).toBeNull()
  expect(await told(officer, 'contradiction-answered')).toHaveLength(1)
})

it('is asked of another instead, or of nobody any more, and who had read of it hears so', async () => {
  const first = (await assign()).body.id
  await delivered(platform)
  await clerk.post('/api/notifications/read', { all: true })
  const other = await platform.as('recorder', unit)
  const blind = await assign({ personId: other.personId })
  expect([blind.status, blind.body.code]).toEqual([409, 'CONTRADICTION_ASSIGNED'])
  const second = await assign({ personId: other.personId, instead: first })
  expect(second.status, second.text).toBe(201)
  expect([await waiting(clerk), await waiting(other)]).toEqual([0, 1])
  expect(await told(clerk, 'contradiction-settled')).toHaveLength(1)
  expect((await takeBack(first)).status).toBe(409)
  expect((await takeBack(second.body.id)).status).toBe(200)
  expect(await waiting(other)).toBe(0)
  // It had not been read: it was never there.
  expect(await told(other, 'contradiction-assigned')).toHaveLength(0)
  expect((await found()).assignment).toBeNull()
  const acts = await platform.db
    .selectFrom('auditEntry')
    .select('action')
    .where('action', 'like', 'contradiction.%')
    .orderBy('id')
    .execute()
  expect(acts.map(({ action }) => action).slice(-3)).toEqual([
    'contradiction.assigned',
    'contradiction.assigned',
    'contradiction.taken-back',
  ])
})

it('offers and takes people of the unit who may answer, and nobody else', async () => {
  const { world } = platform
  const leader = await platform.as('leader', unit)
  // At home in the town, with a role at the banner.
  const below = await platform.as('recorder', world.town.organizationId, 'recorder', unit)
  const beside = await platform.as('recorder', world.siblingBanner.organizationId)
  const above = await platform.as('recorder', world.league.organizationId)
  const offered = (await officer.get(`${address}/assignees`)).body.items.map(({ id }: { id: string }) => id)
  expect(offered).toContain(clerk.personId)
  for (const who of [leader, beside, above]) {
    expect(offered).not.toContain(who.personId)
    const refused = await assign({ personId: who.personId })
    expect([refused.status, refused.body.code]).toEqual([422, 'CONTRADICTION_ASSIGNEE'])
  }
  expect(offered).toContain(below.personId)
  expect((await assign({}, leader)).status).toBe(404)
  expect((await assign({}, beside)).status).toBe(404)
  expect((await beside.get(`${address}/assignees`)).status).toBe(404)
})

it('is due by the day of the region, from today on', async () => {
  // It is the 20th already.
  const past = await assign({ dueOn: '2022-01-19' })
  expect([past.status, past.body.code]).toEqual([422, 'CONTRADICTION_DUE'])
  expect((await assign({ dueOn: '2023-06-01' })).body.code).toBe('CONTRADICTION_DUE')
  const made = await assign({ dueOn: '2022-01-20' })
  expect(made.status, made.text).toBe(201)
  now = new Date('2022-01-20T15:00:00Z')
  expect((await mine(clerk)).items[0].overdue).toBe(false)
  now = new Date('2022-01-20T16:00:00Z')
  expect((await mine(clerk)).items[0].overdue).toBe(true)
  expect((await found()).assignment.overdue).toBe(true)
  expect((await takeBack(made.body.id)).status).toBe(200)
})

it('falls back to the unit when the person left, and officers hear of it', async () => {
  const leaving = await platform.as('recorder', unit)
  const made = await assign({ personId: leaving.personId })
  expect(made.status, made.text).toBe(201)
  await endAllOpen(platform.background)
  expect((await found()).assignment.lapsed).toBe(false)
  await platform.db.deleteFrom('roleSeat').where('personId', '=', leaving.personId).execute()
  // At once for whoever looks, and within the hour for those who are told.
  expect((await found()).assignment).toMatchObject({ lapsed: true, mine: false })
  await endAllOpen(platform.background)
  expect((await found()).assignment.lapsed).toBe(true)
  expect(await told(officer, 'contradiction-lapsed')).toHaveLength(1)
  const next = await assign()
  expect(next.status, next.text).toBe(201)
  expect((await takeBack(next.body.id)).status).toBe(200)
  expect((await found()).assignment).toBeNull()
})

it('stays asked while a value moves a little, and ends once nothing contradicts itself', async () => {
  const made = await assign()
  expect(made.status, made.text).toBe(201)
  const before = (await found()).key
  await withdrawFigure(platform, low)
  const other = await declareFigure(platform, officer, { period: '2021-12-31', value: '950' })
  await endAllOpen(platform.background)
  expect((await found()).key).not.toBe(before)
  expect((await found()).assignment.id).toBe(made.body.id)
  expect(await waiting(clerk)).toBe(1)
  await withdrawFigure(platform, other)
  await endAllOpen(platform.background)
  expect(await waiting(clerk)).toBe(0)
  expect((await assign({ key: before })).body.code).toBe('CONTRADICTION_GONE')
  expect((await takeBack(made.body.id)).status).toBe(409)
})
