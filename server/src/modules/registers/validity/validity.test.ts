import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { communityForm } from '../register.fixture.ts'
import { type OpenReview, openReview } from '../reviews/open-review.fixture.ts'

const fields = [
  { code: 'f1', words: { zh: '有效期' }, type: 'period', open: true },
  { code: 'f2', words: { zh: '到期日' }, type: 'day' },
  { code: 'f3', words: { zh: '说明' }, type: 'line' },
]
const form = { ...communityForm, fields }
const validity = { field: 'f1', months: 6, lapses: false }

let review: OpenReview
let region: number
let unit: number
let far: number
const kinds = { counts: '', lapses: '', day: '' }
beforeAll(async () => {
  review = await openReview()
  region = review.platform.world.region.organizationId
  unit = review.platform.world.banner.organizationId
  far = review.platform.world.farBanner.organizationId
  const make = async (says: object) => {
    const list = { organizationId: region, form, place: false, validity: says }
    const made = await review.chief.post('/api/register-kinds', list)
    expect(made.status, made.text).toBe(201)
    return made.body.code
  }
  kinds.counts = await make(validity)
  kinds.lapses = await make({ ...validity, lapses: true })
  kinds.day = await make({ ...validity, field: 'f2' })
})
afterAll(() => review.platform.close())

async function enter(kind: string, name: string, values: object, at = unit, since = '2020-01-01') {
  const facts = { name, organizationId: at, since, values, confirmed: ['same-record'] }
  const made = await review.officerOf(at).post(`/api/registers/${kind}/records`, facts)
  expect(made.status, made.text).toBe(201)
  await review.accept('register-records', made.body.id)
  return made.body.id as string
}
async function renew(id: string, day: string, values: object): Promise<void> {
  const facts = { name: '续', organizationId: unit, values }
  const made = await review.change(unit, id, { day, facts })
  expect(made.status, made.text).toBe(201)
  await review.accept('register-changes', made.body.id)
}
const until = (to: string | null) => ({ f1: { from: '2020-01-01', to } })
const get = async (address: string) => {
  const { status, body } = await review.chief.get(address)
  expect([address, status]).toEqual([address, 200])
  return body
}
const count = async (kind: string, day: string) =>
  (await get(`/api/registers/${kind}/count?organization=${region}&day=${day}`)).count as number
const list = async (kind: string, more = '') =>
  (await get(`/api/registers/${kind}/records?organizationId=${region}&limit=200${more}`)).items
const names = async (kind: string, more: string) =>
  (await list(kind, more)).map((one: { name: string }) => one.name)

describe('a list whose records say until when they are valid', () => {
  it('shows months before what ends, then what is over, by unit and by name; it counts until it is ended', async () => {
    // Today is the first of December.
    await enter(kinds.counts, '长期', until(null))
    await enter(kinds.counts, '没写', {})
    await enter(kinds.counts, '还早', until('2022-06-02'))
    await enter(kinds.counts, '半年内', until('2022-06-01'))
    await enter(kinds.counts, '最后一天', until('2021-12-01'))
    await enter(kinds.counts, '过期', until('2021-11-30'), far)
    const { items, totals } = await get(
      `/api/register-validity-units?kind=${kinds.counts}&organizationId=${region}&totals=true`,
    )
    expect(totals.sums).toEqual({ all: 6, valid: 1, ending: 2, expired: 1, unsaid: 2 })
    expect(items.map(({ all }: { all: number }) => all)).toEqual([5, 1])
    expect(await count(kinds.counts, '2021-12-01')).toBe(6)
    const shown = new Map((await list(kinds.counts)).map((one: { name: string }) => [one.name, one]))
    expect(shown.get('过期')).toMatchObject({ validTo: '2021-11-30', validity: 'expired' })
    expect(shown.get('半年内')).toMatchObject({ validTo: '2022-06-01', validity: 'ending' })
    expect(shown.get('长期')).toMatchObject({ validTo: null, validity: 'unsaid' })
    const dues = await get(`/api/register-dues?organizationId=${region}`)
    expect(dues.items.map(({ name, matter, by }: Record<string, string>) => [name, matter, by])).toEqual([
      ['过期', 'expired', '2021-11-30'],
      ['最后一天', 'ending', '2021-12-01'],
      ['半年内', 'ending', '2022-06-01'],
    ])
    expect((await get(`/api/register-dues?organizationId=${far}`)).items).toHaveLength(1)
    const stranger = await review.platform.as('recorder', far)
    expect((await stranger.get(`/api/register-dues?organizationId=${unit}`)).status).toBe(404)
  })

  it('may say it by a day, and is renewed by an ordinary change', async () => {
    const id = await enter(kinds.day, '证照', { f2: '2021-11-01' })
    expect(await names(kinds.day, '&ending=f2:..2021-11-30')).toEqual(['证照'])
    await renew(id, '2021-11-20', { f2: '2024-11-01' })
    expect((await list(kinds.day))[0]).toMatchObject({ validTo: '2024-11-01', validity: 'valid' })
  })
})

describe('a list whose records count no more once they are valid no more', () => {
  it('has them leave the day after, and come back when they are renewed', async () => {
    const id = await enter(kinds.lapses, '基地', until('2021-06-30'))
    const counts = async () =>
      Promise.all(['2021-06-30', '2021-07-01', '2021-09-01'].map((day) => count(kinds.lapses, day)))
    expect(await counts()).toEqual([1, 0, 0])
    expect(await names(kinds.lapses, '&on=2021-07-01')).toEqual([])
    expect(await names(kinds.lapses, '&turn=left&from=2021-07-01&to=2021-07-31')).toEqual(['基地'])
    await renew(id, '2021-09-01', until('2023-06-30'))
    expect(await counts()).toEqual([1, 0, 1])
    expect(await names(kinds.lapses, '&turn=entered&from=2021-09-01&to=2021-09-30')).toEqual(['续'])
    const standing = (await get('/api/register-kinds')).items.find(
      ({ code }: { code: string }) => code === kinds.lapses,
    )
    expect(standing.standing).toBe(1)
  })

  const day = fc
    .integer({ min: 0, max: 600 })
    .map((nth) => new Date(Date.UTC(2020, 3, 1 + nth)).toISOString().slice(0, 10))
  it('counts by a day who stood before, and who entered and left since', async () => {
    await fc.assert(
      fc.asyncProperty(
        day,
        fc.option(day),
        fc.option(day),
        day,
        day,
        async (last, renewed, again, one, other) => {
          const id = await enter(kinds.lapses, '试', until(last))
          if (renewed) await renew(id, renewed, again ? until(again) : {})
          const [from, to] = [one, other].sort() as [string, string]
          const before = new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10)
          const of = async (turn: string) => {
            const records = await list(kinds.lapses, `&turn=${turn}&from=${from}&to=${to}`)
            return new Set(records.map((row: { id: string }) => row.id))
          }
          const on = async (asked: string) =>
            new Set((await list(kinds.lapses, `&on=${asked}`)).map((row: { id: string }) => row.id))
          const [was, is, entered, left] = [
            await on(before),
            await on(to),
            await of('entered'),
            await of('left'),
          ]
          expect([was.size, is.size]).toEqual([
            await count(kinds.lapses, before),
            await count(kinds.lapses, to),
          ])
          // Who is there without having been entered, and who is not without having been left.
          for (const who of is) if (!was.has(who)) expect(entered).toContain(who)
          for (const who of was) if (!is.has(who)) expect(left).toContain(who)
        },
      ),
      { numRuns: 8 },
    )
  }, 120_000)
})

it('refuses what says nothing of validity, and what would move figures by itself', async () => {
  const put = (more: object) =>
    review.chief.post('/api/register-kinds', { organizationId: region, form, place: false, ...more })
  const of = async (more: object) => (await put(more)).body.details?.problems
  expect(await of({ validity: { ...validity, field: 'f3' } })).toEqual([
    { problem: 'no-validity', at: 'validity.field', about: 'f3' },
  ])
  const days = { opens: '02-30', due: '02-30', remind: 5, confirm: ['f9'], renew: [] }
  expect((await of({ review: days })).map(({ problem }: { problem: string }) => problem)).toEqual([
    ...['no-such-day', 'no-such-day', 'review-without-time', 'no-such-field'],
  ])
  const { kind } = (await review.chief.get('/api/register-kinds/workstations')).body
  const { version, form: shipped, place, since, until, measure } = kind
  const own = { version, form: shipped, place, since, until, measure }
  const lapses = await review.chief.put('/api/register-kinds/workstations', {
    ...own,
    validity: { field: 'valid', months: 6, lapses: true },
  })
  expect(lapses.body.details.problems).toEqual([{ problem: 'lapse-feeds-figures', at: 'validity.lapses' }])
})
