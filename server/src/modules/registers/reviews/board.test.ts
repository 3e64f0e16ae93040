import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openAndRemind } from '../reminders/daily.ts'
import { type OpenReview, openReview } from './open-review.fixture.ts'

let review: OpenReview
beforeAll(async () => {
  review = await openReview()
})
afterAll(() => review.platform.close())

const states = ['due', 'sent', 'answered', 'overdue'] as const
const record = fc.record({ unit: fc.nat(2), since: fc.constantFrom('2021-03-01', '2022-03-15') })
const acts = ['stands', 'change', 'end', 'end-before', 'elsewhere', 'accept', 'return', 'withdraw'] as const
const step = fc.record({ nth: fc.nat(5), act: fc.constantFrom(...acts) })

interface Change {
  id: string
  version: number
  state: string
  ends: boolean
  day: string
  review: number | null
}

/** Where a record stands, told from what its own page says of its changes. */
function expected(changes: readonly Change[], late: boolean): string {
  const answers = changes.filter((one) => one.state !== 'withdrawn' && (one.review === 2022 || one.ends))
  if (answers.some(({ state }) => state === 'counted')) return 'answered'
  if (answers.some(({ state }) => state === 'submitted')) return 'sent'
  return late ? 'overdue' : 'due'
}

async function newList(): Promise<string> {
  const { chief, platform, definition } = review
  const { organizationId } = platform.world.region
  return (await chief.post('/api/register-kinds', { organizationId, ...definition })).body.code
}

it('sums over units equal the list, and every record of the opening day stands in exactly one state', async () => {
  const { platform, chief, checkers, officerOf } = review
  const { region, league, otherLeague, banner, siblingBanner, farBanner } = platform.world
  const units = [banner, siblingBanner, farBanner].map(({ organizationId }) => organizationId)
  const parents = [league, otherLeague]
  const administrator = await platform.as('administrator', region.organizationId)

  async function act(id: string, unit: number, what: (typeof acts)[number]): Promise<void> {
    const whole = (await chief.get(`/api/register-records/${id}`)).body
    const last = whole.changes.findLast(({ state }: Change) => state !== 'withdrawn') as Change | undefined
    const write = (body: object) => officerOf(unit).post(`/api/register-records/${id}/changes`, body)
    const facts = (organizationId: number) => ({ name: '改名', organizationId, values: { f1: 'o2' } })
    const answer = { day: '2022-04-01', review: 2022 }
    if (what === 'stands') await write({ ...answer, facts: null, stands: true })
    if (what === 'change') await write({ ...answer, facts: facts(whole.record.organizationId) })
    if (what === 'end') await write({ day: '2022-04-01', facts: null })
    if (what === 'end-before') await write({ day: '2022-02-01', facts: null })
    if (what === 'elsewhere')
      await chief.post(`/api/register-records/${id}/changes`, {
        day: '2022-03-20',
        facts: facts(units[2] ?? 0),
      })
    if (what === 'accept' || what === 'return' || what === 'withdraw')
      for (const checker of checkers)
        if (last)
          await checker.post(`/api/register-changes/${last.id}/${what}`, {
            ...{ version: last.version },
            ...(what === 'accept' ? {} : { reason: '误' }),
          })
  }

  await fc.assert(
    fc.asyncProperty(
      fc.array(record, { minLength: 2, maxLength: 5 }),
      fc.array(step, { maxLength: 14 }),
      fc.boolean(),
      fc.boolean(),
      async (records, steps, moves, late) => {
        review.day('2022-02-20')
        const kind = await newList()
        review.day('2022-04-02')
        await openAndRemind(platform.background)
        const ids: { id: string; unit: number }[] = []
        for (const [nth, { unit: at, since }] of records.entries()) {
          const unit = units[at] ?? 0
          const facts = { name: `记录${nth}`, organizationId: unit, since, values: { f1: 'o1' } }
          const made = await officerOf(unit).post(`/api/registers/${kind}/records`, facts)
          await review.accept('register-records', made.body.id)
          ids.push({ id: made.body.id, unit })
        }
        for (const { nth, act: what } of steps) {
          const one = ids[nth % ids.length]
          if (one) await act(one.id, one.unit, what)
        }
        if (moves) {
          // From one league to the other, and with the next move back.
          parents.reverse()
          const move = { parentId: parents[0]?.organizationId, since: '2022-03-25' }
          const moved = await administrator.post(
            `/api/organizations/${siblingBanner.organizationId}/move`,
            move,
          )
          expect(moved.status, moved.text).toBe(200)
        }
        review.day(late ? '2022-06-15' : '2022-04-10')

        const listed = async (unit: number, more = '') => {
          const asked = `kind=${kind}&organizationId=${unit}&limit=200${more}`
          return (await chief.get(`/api/register-reviews?${asked}`)).body.items as {
            id: string
            state: string
          }[]
        }
        const board = async (unit: number) =>
          (await chief.get(`/api/register-review-units?kind=${kind}&organizationId=${unit}&totals=true`)).body
        const all = await listed(region.organizationId)
        expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
        // Who stood that day is also what the count of that day says.
        const day = `organization=${region.organizationId}&day=2022-03-01`
        expect(all.length).toBe((await chief.get(`/api/registers/${kind}/count?${day}`)).body.count)
        for (const { id } of ids) {
          const { changes } = (await chief.get(`/api/register-records/${id}`)).body
          const found = all.filter((row) => row.id === id).map(({ state }) => state)
          expect(found.length === 0 ? found : [expected(changes, late)]).toEqual(found)
        }
        for (const { organizationId: unit } of [
          region,
          league,
          otherLeague,
          banner,
          siblingBanner,
          farBanner,
        ]) {
          const { items, totals } = await board(unit)
          const below = await listed(unit)
          expect(totals.sums.all).toBe(below.length)
          for (const state of states) {
            const of = below.filter((row) => row.state === state).length
            expect(totals.sums[state]).toBe(of)
            expect((await listed(unit, `&state=${state}`)).length).toBe(of)
          }
          for (const { id, own, ...row } of items) {
            expect(row.due + row.sent + row.answered + row.overdue).toBe(row.all)
            expect((await listed(id, own ? '&own=true' : '')).length).toBe(row.all)
          }
        }
      },
    ),
    { numRuns: 8 },
  )
}, 300_000)
