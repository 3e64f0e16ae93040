import { afterAll, beforeAll, expect, it } from 'vitest'
import { delivered } from '#test/delivered'
import type { Client } from '#test/platform'
import { openAndRemind } from '../reminders/daily.ts'
import { type OpenReview, openReview } from './open-review.fixture.ts'

let review: OpenReview
let keeper: Client
let above: Client
let unit: number
beforeAll(async () => {
  review = await openReview()
  const { banner, league } = review.platform.world
  unit = banner.organizationId
  keeper = review.officerOf(unit)
  above = await review.platform.as('officer', league.organizationId)
  await review.stands(unit, '甲')
  await review.stands(unit, '乙')
})
afterAll(() => review.platform.close())

const run = () => openAndRemind(review.platform.background)
const extend = (due: string, who = review.chief, year = 2022) =>
  who.put(`/api/registers/${review.kind}/reviews/${year}/due`, { due, reason: '疫情防控' })
const told = async (who: Client) => {
  await delivered(review.platform)
  const { items } = (await who.get('/api/notifications')).body
  return items
    .filter((one: { readAt: string | null; text: string }) => !one.readAt && one.text.includes('年检'))
    .map((one: { text: string }) => one.text)
}
const sums = async () => (await review.board()).totals.sums

it('moves the last day for the whole list: overdue is due again, and those above read of it no more', async () => {
  review.day('2022-06-01')
  await run()
  expect((await sums()).overdue).toBe(2)
  expect(await told(above)).toHaveLength(1)
  const { status, body, text } = await extend('2022-07-10')
  expect(status, text).toBe(200)
  expect(body).toMatchObject({ due: '2022-07-10', firstDue: '2022-05-31', extendedWhy: '疫情防控' })
  expect(await sums()).toMatchObject({ all: 2, due: 2, overdue: 0 })
  const line = '科普示范社区2022年年检延期到 2022-07-10，还有 2 条没有答复。'
  expect(await told(keeper)).toEqual([line])
  expect(await told(above)).toEqual([])
  const dues = await keeper.get(`/api/register-dues?organizationId=${unit}`)
  expect(dues.body.items).toMatchObject([{ by: '2022-07-10' }, { by: '2022-07-10' }])
  review.day('2022-06-02')
  await run()
  expect(await told(keeper)).toEqual([line])
})

it('reminds and is overdue by the new day, each once more', async () => {
  await keeper.post('/api/notifications/read', { all: true })
  review.day('2022-06-25')
  await run()
  await run()
  expect(await told(keeper)).toEqual(['科普示范社区2022年年检 2022-07-10 截止，还有 2 条没有答复。'])
  // A second time, so near that its reminder is this line.
  review.day('2022-06-26')
  expect((await extend('2022-07-05')).body.code).toBe('REGISTER_REVIEW_DUE')
  expect((await extend('2022-07-11')).body).toMatchObject({ due: '2022-07-11', firstDue: '2022-05-31' })
  const again = ['科普示范社区2022年年检延期到 2022-07-11，还有 2 条没有答复。']
  expect(await told(keeper)).toEqual(again)
  review.day('2022-06-28')
  await run()
  expect(await told(keeper)).toEqual(again)
  review.day('2022-07-12')
  await run()
  const overdue = '科普示范社区2022年年检已过截止日（2022-07-11），还有 2 条没有答复。'
  for (const who of [keeper, above]) expect(await told(who)).toEqual([overdue])
})

it('is for whoever sets the review, of the one that runs, before the next opens', async () => {
  expect((await extend('2022-08-01', keeper)).status).toBe(404)
  expect((await extend('2022-08-01', review.chief, 2021)).body.code).toBe('REGISTER_REVIEW_OVER')
  const past = await extend('2022-07-11')
  expect([past.body.code, past.body.details]).toMatchObject([
    'REGISTER_REVIEW_DUE',
    { first: '2022-07-12', last: '2023-02-28' },
  ])
  expect((await extend('2023-03-01')).body.code).toBe('REGISTER_REVIEW_DUE')
  expect((await extend('2023-02-28')).status).toBe(200)
  expect((await extend('2023-02-28')).body.code).toBe('REGISTER_REVIEW_NO_LATER')
  const acts = await review.platform.db
    .selectFrom('auditEntry')
    .select('details')
    .where('action', '=', 'register.review-extended')
    .orderBy('id')
    .execute()
  expect(acts.map(({ details }) => details)).toMatchObject([
    { year: 2022, before: '2022-05-31', due: '2022-07-10', reason: '疫情防控' },
    { before: '2022-07-10', due: '2022-07-11' },
    { before: '2022-07-11', due: '2023-02-28' },
  ])
})
