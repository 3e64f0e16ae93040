import { expect } from 'vitest'
import { buildTestPlatform } from '#test/platform'
import { communityForm } from '../register.fixture.ts'

export const review = { opens: '03-01', due: '05-31', remind: 15, confirm: [], renew: [] }

/** A list that is reviewed each year, on a platform whose day can be set; the list is made before the first opening. */
export async function openReview(own: object = {}) {
  let now = new Date('2021-12-01T02:00:00Z')
  const platform = await buildTestPlatform({ clock: () => now })
  const { region, banner, siblingBanner, farBanner, league, otherLeague, town } = platform.world
  const chief = await platform.as('officer', region.organizationId)
  const officers = new Map(
    await Promise.all(
      [banner, siblingBanner, farBanner].map(
        async ({ organizationId }) => [organizationId, await platform.as('officer', organizationId)] as const,
      ),
    ),
  )
  const checkers = [
    await platform.as('checker', league.organizationId),
    await platform.as('checker', otherLeague.organizationId),
  ]
  const definition = { form: communityForm, place: false, review, ...own }
  const made = await chief.post('/api/register-kinds', {
    organizationId: region.organizationId,
    ...definition,
  })
  expect(made.status, made.text).toBe(201)
  const kind: string = made.body.code

  const officerOf = (unit: number) => officers.get(unit) ?? chief
  /** Accepted by whoever can where it waits. */
  async function accept(path: string, id: string, version = 1): Promise<void> {
    const answers = await Promise.all(
      checkers.map((checker) => checker.post(`/api/${path}/${id}/accept`, { version })),
    )
    expect(answers.map(({ status }) => status).sort()[0], JSON.stringify(answers[0]?.body)).toBe(200)
  }
  return {
    ...{ platform, chief, checkers, kind, definition, officerOf, accept, town },
    day: (day: string) => {
      now = new Date(`${day}T02:00:00Z`)
    },
    /** Entered and checked. */
    async stands(unit: number, name: string, since = '2021-03-01', values = {}): Promise<string> {
      const facts = { name, organizationId: unit, since, values: { f1: 'o1', f2: 1200, ...values } }
      const entered = await officerOf(unit).post(`/api/registers/${kind}/records`, facts)
      expect(entered.status, entered.text).toBe(201)
      await accept('register-records', entered.body.id)
      return entered.body.id
    },
    change: (unit: number, id: string, body: object) =>
      officerOf(unit).post(`/api/register-records/${id}/changes`, body),
    async board(unit = region.organizationId, more = '') {
      const asked = `kind=${kind}&organizationId=${unit}&totals=true${more}`
      const { status, body } = await chief.get(`/api/register-review-units?${asked}`)
      expect(status, JSON.stringify(body)).toBe(200)
      return body
    },
    async reviewed(unit = region.organizationId, more = '') {
      const asked = `kind=${kind}&organizationId=${unit}&limit=200${more}`
      const { status, body } = await chief.get(`/api/register-reviews?${asked}`)
      expect(status, JSON.stringify(body)).toBe(200)
      return body.items as { id: string; name: string; unitName: string; state: string; way: string | null }[]
    },
  }
}
export type OpenReview = Awaited<ReturnType<typeof openReview>>
