import { afterAll, beforeAll, expect, it } from 'vitest'
import { openAndRemind } from '../reminders/daily.ts'
import { type OpenReview, openReview } from './open-review.fixture.ts'

let review: OpenReview
let units: { banner: number; sibling: number; far: number; league: number; otherLeague: number }
const ids: Record<string, string> = {}
beforeAll(async () => {
  review = await openReview()
  const { banner, siblingBanner, farBanner, league, otherLeague } = review.platform.world
  units = {
    ...{
      banner: banner.organizationId,
      sibling: siblingBanner.organizationId,
      far: farBanner.organizationId,
    },
    ...{ league: league.organizationId, otherLeague: otherLeague.organizationId },
  }
  for (const name of ['甲', '乙', '丙', '丁', '戊']) ids[name] = await review.stands(units.banner, name)
  ids.旁 = await review.stands(units.sibling, '旁')
  ids.远 = await review.stands(units.far, '远')
})
afterAll(() => review.platform.close())

const id = (name: string) => ids[name] ?? ''
const run = () => openAndRemind(review.platform.background)
const stateOf = async (name: string) => {
  const one = (await review.reviewed()).find((row) => row.id === id(name))
  return one && [one.state, one.way]
}
const sums = async (unit?: number) => (await review.board(unit)).totals.sums
const answer = (name: string, body: object, unit = units.banner) =>
  review.change(unit, id(name), { day: '2022-03-10', facts: null, review: 2022, ...body })

it('opens by itself on its day, once, whatever looks however often', async () => {
  review.day('2022-02-28')
  await run()
  const asked = `kind=${review.kind}&organizationId=${units.league}`
  expect((await review.chief.get(`/api/register-review-units?${asked}`)).status).toBe(400)
  review.day('2022-03-01')
  await Promise.all([run(), run(), run()])
  await run()
  const { items } = (await review.chief.get(`/api/registers/${review.kind}/reviews`)).body
  expect(items).toEqual([
    {
      ...{ year: 2022, opens: '2022-03-01', due: '2022-05-31', firstDue: null, extendedWhy: '' },
      ...{ asOf: '2022-03-01', runs: true },
    },
  ])
  expect(await sums()).toEqual({ all: 7, due: 7, sent: 0, answered: 0, overdue: 0 })
  expect((await review.board()).items).toMatchObject([
    { id: units.league, all: 6, own: false, below: true },
    { id: units.otherLeague, all: 1 },
  ])
})

it('is answered by saying that all stands, which moves nothing and is checked like everything', async () => {
  review.day('2022-03-10')
  const { chief, kind } = review
  const counted = async () =>
    (await chief.get(`/api/registers/${kind}/count?organization=${units.league}`)).body
  const before = await counted()
  const sent = await answer('甲', { stands: true })
  expect(sent).toMatchObject({
    status: 201,
    body: { state: 'submitted', ends: false, facts: null, review: 2022 },
  })
  expect(await stateOf('甲')).toEqual(['sent', 'stands'])
  const [checker] = review.checkers
  const card = (await checker?.get('/api/checks'))?.body.items[0]
  expect(card).toMatchObject({ title: '“甲”2022年年检：没有变动', amount: '0' })
  await review.accept('register-changes', sent.body.id)
  expect(await stateOf('甲')).toEqual(['answered', 'stands'])
  expect(await counted()).toEqual(before)
  const entered = (await chief.get(`/api/registers/${kind}/records?organizationId=${units.league}&turn=left`))
    .body
  expect(entered.items).toEqual([])
  // What is found out later of days before it is written as ever.
  const earlier = {
    day: '2022-03-05',
    facts: { name: '甲', organizationId: units.banner, values: { f1: 'o2' } },
  }
  const change = await review.change(units.banner, id('甲'), earlier)
  expect(change.status, change.text).toBe(201)
  await review.accept('register-changes', change.body.id)
  expect(await stateOf('甲')).toEqual(['answered', 'stands'])
})

it('is answered by a change and by an end, which are ordinary ones', async () => {
  const facts = { name: '乙社区', organizationId: units.banner, values: { f1: 'o2' } }
  const changed = await answer('乙', { facts })
  const ended = await review.change(units.banner, id('丙'), { day: '2022-03-09', facts: null })
  expect([await stateOf('乙'), await stateOf('丙')]).toEqual([
    ['sent', 'changed'],
    ['sent', 'ended'],
  ])
  await review.accept('register-changes', changed.body.id)
  await review.accept('register-changes', ended.body.id)
  expect([await stateOf('乙'), await stateOf('丙')]).toEqual([
    ['answered', 'changed'],
    ['answered', 'ended'],
  ])
})

it('is answered once, whoever is faster, and anew after that was taken back', async () => {
  const both = await Promise.all([answer('丁', { stands: true }), answer('丁', { stands: true })])
  expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
  const first = both.find(({ status }) => status === 201)?.body.id
  expect((await answer('丁', { stands: true })).body.code).toBe('REGISTER_CHANGE_OPEN')
  await review.accept('register-changes', first)
  expect((await answer('丁', { stands: true })).body.code).toBe('REGISTER_REVIEW_ANSWERED')
  const [checker] = review.checkers
  const back = await checker?.post(`/api/register-changes/${first}/withdraw`, { version: 1, reason: '误' })
  expect(back?.status, back?.text).toBe(200)
  expect(await stateOf('丁')).toEqual(['due', null])
  const again = await answer('丁', { stands: true })
  const returned = await checker?.post(`/api/register-changes/${again.body.id}/return`, {
    version: 1,
    reason: '不实',
  })
  expect(returned?.status).toBe(200)
  expect(await stateOf('丁')).toEqual(['due', 'returned'])
  const amended = { version: 1, day: '2022-03-10', facts: null, stands: true }
  const put = await review.officerOf(units.banner).put(`/api/register-changes/${again.body.id}`, amended)
  expect(put.status, put.text).toBe(200)
  expect(await stateOf('丁')).toEqual(['sent', 'stands'])
})

it('waits for a change that is on its way already, and is answered after it', async () => {
  const facts = { name: '戊', organizationId: units.banner, values: { f1: 'o2' } }
  const pending = await review.change(units.banner, id('戊'), { day: '2022-02-01', facts })
  expect(await stateOf('戊')).toEqual(['due', 'changing'])
  expect((await answer('戊', { stands: true })).body.code).toBe('REGISTER_CHANGE_OPEN')
  await review.accept('register-changes', pending.body.id)
  expect(await stateOf('戊')).toEqual(['due', null])
  expect((await answer('戊', { stands: true })).status).toBe(201)
})

it('refuses what is no answer of it', async () => {
  const late = await review.stands(units.banner, '新来', '2022-03-05')
  ids.新来 = late
  expect(await stateOf('新来')).toBeUndefined()
  expect((await answer('新来', { stands: true })).body.code).toBe('REGISTER_REVIEW_WITHOUT')
  expect((await answer('旁', { stands: true, review: 2021 }, units.sibling)).body.code).toBe(
    'REGISTER_REVIEW_OVER',
  )
  expect((await answer('旁', { stands: true }, units.far)).status).toBe(404)
  const noReview = { day: '2022-03-10', facts: null, stands: true }
  expect((await review.change(units.sibling, id('旁'), noReview)).body.code).toBe('INVALID_REQUEST')
})

it('has in it whoever stood that day, however late one learns of it, and who left before no more', async () => {
  const { all } = await sums()
  ids.晚 = await review.stands(units.sibling, '晚', '2021-06-01')
  expect(await stateOf('晚')).toEqual(['due', null])
  const end = await review.change(units.sibling, id('晚'), { day: '2022-02-15', facts: null })
  expect(await stateOf('晚')).toEqual(['sent', 'ended'])
  await review.accept('register-changes', end.body.id)
  expect(await stateOf('晚')).toBeUndefined()
  expect((await sums()).all).toBe(all)
})

it('goes along with a unit that moves, and with a record that another unit takes over', async () => {
  review.day('2022-04-01')
  const before = await sums()
  const { chief, platform } = review
  const administrator = await platform.as('administrator', platform.world.region.organizationId)
  const move = { parentId: units.otherLeague, since: '2022-03-20' }
  const moved = await administrator.post(`/api/organizations/${units.sibling}/move`, move)
  expect(moved.status, moved.text).toBe(200)
  expect(await sums()).toEqual(before)
  expect((await review.reviewed(units.otherLeague)).map(({ name }) => name).sort()).toEqual(['旁', '远'])
  const facts = { name: '远', organizationId: units.sibling, values: { f1: 'o1' } }
  const taken = await chief.post(`/api/register-records/${id('远')}/changes`, { day: '2022-03-25', facts })
  expect(taken.status, taken.text).toBe(201)
  await review.accept('register-changes', taken.body.id)
  expect((await review.reviewed(units.far)).length).toBe(0)
  expect((await review.reviewed(units.sibling)).map(({ name }) => name).sort()).toEqual(['旁', '远'])
  expect(await sums()).toEqual(before)
})

it('is overdue after its last day where nobody answered, and late where somebody does then', async () => {
  review.day('2022-06-01')
  expect(await stateOf('旁')).toEqual(['overdue', null])
  expect(await stateOf('丁')).toEqual(['sent', 'stands'])
  const late = await review.change(units.sibling, id('旁'), {
    ...{ day: '2022-06-01', facts: null, stands: true, review: 2022 },
  })
  expect(late.status, late.text).toBe(201)
  expect((await review.reviewed()).find((row) => row.id === id('旁'))).toMatchObject({
    state: 'sent',
    late: true,
  })
  const file = await review.chief.get(
    `/api/exports/register-reviews?format=csv&kind=${review.kind}&organizationId=${units.otherLeague}`,
  )
  expect(file.text).toContain('已送出,没有变动,2022-06-01,逾期')
})

it('stands as it ended once the next one opens, also where the platform was off that day', async () => {
  const before = await sums()
  review.day('2023-04-15')
  await run()
  expect((await review.board(undefined, '&year=2022')).totals.sums).toEqual(before)
  const later = (await review.board()).totals.sums
  expect(later).toMatchObject({ due: later.all, answered: 0 })
  expect((await answer('远', { stands: true, review: 2022 }, units.sibling)).body.code).toBe(
    'REGISTER_REVIEW_OVER',
  )
  const end = await review.change(units.sibling, id('远'), { day: '2023-04-10', facts: null })
  await review.accept('register-changes', end.body.id)
  expect((await review.board(undefined, '&year=2022')).totals.sums).toEqual(before)
})
