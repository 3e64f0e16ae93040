import { afterAll, beforeAll, expect, it } from 'vitest'
import { delivered } from '#test/delivered'
import type { Client } from '#test/platform'
import { type OpenReview, openReview } from '../reviews/open-review.fixture.ts'
import { openAndRemind } from './daily.ts'

let review: OpenReview
let recorder: Client
let keeper: Client
let above: Client
let beside: Client
const ids: string[] = []
beforeAll(async () => {
  const validity = { field: 'f6', months: 3, lapses: false }
  review = await openReview()
  const { platform, definition, chief } = review
  const { banner, league, otherLeague, town } = platform.world
  const fields = [
    ...definition.form.fields,
    { code: 'f6', words: { zh: '有效期' }, type: 'period', open: true },
  ]
  const next = { version: 1, ...definition, form: { ...definition.form, fields }, validity }
  expect((await chief.put(`/api/register-kinds/${review.kind}`, next)).status).toBe(200)
  recorder = await platform.as('recorder', banner.organizationId)
  keeper = review.officerOf(banner.organizationId)
  above = await platform.as('officer', league.organizationId)
  beside = await platform.as('officer', otherLeague.organizationId)
  ids.push(
    await review.stands(banner.organizationId, '甲', '2021-03-01', {
      f6: { from: '2021-03-01', to: '2022-08-31' },
    }),
  )
  ids.push(await review.stands(banner.organizationId, '乙'))
  // Nobody records for the town: its records are with those above it.
  const facts = { name: '丙', organizationId: town.organizationId, since: '2021-04-01', values: { f1: 'o1' } }
  const made = await keeper.post(`/api/registers/${review.kind}/records`, facts)
  // What a town hands in waits at its banner.
  const checker = await platform.as('checker', banner.organizationId)
  await checker.post(`/api/register-records/${made.body.id}/accept`, { version: 1 })
  ids.push(made.body.id)
})
afterAll(() => review.platform.close())

const run = () => openAndRemind(review.platform.background)
const told = async (who: Client) => {
  await delivered(review.platform)
  const { items } = (await who.get('/api/notifications')).body
  return items
    .filter((one: { readAt: string | null; text: string }) => !one.readAt && one.text.includes('年检'))
    .map((one: { text: string }) => one.text)
}
const todo = async (who: Client) => (await who.get('/api/notification-counts')).body.todo
const stands = (id: string, day = '2022-03-10') =>
  keeper.post(`/api/register-records/${id}/changes`, { day, facts: null, stands: true, review: 2022 })

it('tells whoever records for a unit in one line how much the review asks of it, once', async () => {
  expect((await todo(recorder)).reviews).toBe(0)
  review.day('2022-03-01')
  await Promise.all([run(), run()])
  const line = '科普示范社区2022年年检开始了：有 3 条等您答复，2022-05-31 截止。'
  for (const who of [recorder, keeper]) expect(await told(who)).toEqual([line])
  for (const who of [above, beside, review.chief]) expect(await told(who)).toEqual([])
  expect((await todo(recorder)).reviews).toBe(3)
  expect((await todo(beside)).reviews).toBe(0)
  await recorder.post('/api/notifications/read', { all: true })
  review.day('2022-03-09')
  await run()
  expect(await told(recorder)).toEqual([])
  expect(await told(keeper)).toEqual([line])
})

it('says what is left once some of it was answered', async () => {
  review.day('2022-03-10')
  expect((await stands(ids[0] ?? '')).status).toBe(201)
  expect(await told(keeper)).toEqual(['科普示范社区2022年年检开始了：有 2 条等您答复，2022-05-31 截止。'])
  expect((await todo(recorder)).reviews).toBe(2)
})

it('tells again some days before the end, and once it is overdue those above too', async () => {
  review.day('2022-05-15')
  await run()
  expect(await told(recorder)).toEqual([])
  review.day('2022-05-16')
  await run()
  expect(await told(recorder)).toEqual(['科普示范社区2022年年检 2022-05-31 截止，还有 2 条没有答复。'])
  expect(await told(above)).toEqual([])
  review.day('2022-06-01')
  await run()
  await run()
  const line = '科普示范社区2022年年检已过截止日（2022-05-31），还有 2 条没有答复。'
  for (const who of [recorder, keeper, above, review.chief]) expect(await told(who)).toEqual([line])
  expect(await told(beside)).toEqual([])
})

it('stops when all of it was answered', async () => {
  for (const id of ids.slice(1)) expect((await stands(id, '2022-06-01')).status).toBe(201)
  for (const who of [recorder, keeper, above, review.chief]) expect(await told(who)).toEqual([])
  expect((await todo(keeper)).reviews).toBe(0)
})

it('speaks of validity months before its end, once a month, to whoever keeps the record', async () => {
  const ending = async (who: Client) => {
    await delivered(review.platform)
    const { items } = (await who.get('/api/notifications')).body
    return items.filter((one: { code: string }) => one.code === 'register-ending').length
  }
  expect(await ending(keeper)).toBe(1)
  await keeper.post('/api/notifications/read', { all: true })
  review.day('2022-06-20')
  await run()
  expect([await ending(keeper), await ending(above)]).toEqual([1, 0])
  expect((await todo(keeper)).ending).toBe(1)
  review.day('2022-07-02')
  await run()
  expect(await ending(keeper)).toBe(2)
})
