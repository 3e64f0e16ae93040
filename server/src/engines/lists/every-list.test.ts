import { afterAll, beforeAll, expect, it } from 'vitest'
import { endpointsOf } from '#platform/module'
import { smallForm } from '#test/appraisal-form'
import { csvRows } from '#test/csv-rows'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { makeRecords } from '#test/records'
import { sessionOf } from '#test/session-facts'
import { modules } from '../../modules.ts'

/** What a query may hold: every list is asked for all its orders. */
interface Query {
  properties: { order: { enum: string[] } }
  required?: string[]
}

/** What lists are asked about here, as far as they must be asked about something. */
const about = (region: number) => ({
  organizationId: region,
  organization: region,
  metric: 'popsci-estations',
  period: '2021',
})

const endpoints = modules.flatMap((module) => endpointsOf(module))
const lists = endpoints
  .filter(({ route }) => route.startsWith('GET /api/totals/'))
  .map(({ route }) => {
    const name = route.slice('GET /api/totals/'.length)
    const page = endpoints.find((one) => one.route === `GET /api/${name}`)
    const { properties, required = [] } = (page?.query ?? {}) as unknown as Query
    const query = (region: number) =>
      Object.entries(about(region))
        .filter(([field]) => required.includes(field))
        .map(([field, value]) => `${field}=${value}`)
        .join('&')
    return { name, orders: properties.order.enum, query }
  })

let platform: TestPlatform
let everyone: Client
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  const { region, league, banner, town } = platform.world
  const everywhere = ['administrator', 'officer', 'checker'].flatMap((role) => [role, region.organizationId])
  // What the banner hands in waits at the league.
  const whole = [...everywhere, 'checker', league.organizationId]
  everyone = await platform.as(...(whole as ['administrator', number]))
  const clerk = await platform.as('recorder', banner.organizationId, 'officer', banner.organizationId)
  for (let n = 0; n < 7; n += 1) {
    const session = sessionOf(platform.world, { title: `讲座${n % 3}`, confirmed: ['same-session'] })
    expect((await clerk.post('/api/sessions', session)).status).toBe(201)
    const facility = { name: `e站${n % 3}`, kind: 'e-station', quantity: 1 + (n % 2), areaId: town.areaId }
    const place = { organizationId: banner.organizationId, openedOn: '2021-06-15' }
    expect((await clerk.post('/api/facilities', { ...facility, ...place })).status).toBe(201)
    const person = { account: `naran${n}`, name: `娜仁${n % 3}`, organizationId: banner.organizationId }
    expect((await everyone.post('/api/people', { ...person, roles: [] })).status).toBe(201)
  }
  await makeRecords(platform)
  const form = { organizationId: region.organizationId, form: smallForm() }
  expect((await everyone.post('/api/appraisals', form)).status).toBe(201)
  const days = { startsOn: '2021-09-11', endsOn: '2021-09-17' }
  const plan = { title: '科普日', organizationId: region.organizationId, ...days }
  expect((await everyone.post('/api/activities', plan)).status).toBe(201)
  // The first of them count: there are lines behind a figure, and others still wait.
  const { items } = (await everyone.get('/api/checks?kind=facilities&limit=4')).body
  for (const { id, version } of items)
    expect((await everyone.post(`/api/facilities/${id}/accept`, { version })).status).toBe(200)
})
afterAll(() => platform.close())

it('finds the lists it walks through', () => expect(lists.length).toBeGreaterThanOrEqual(11))

it.each(lists)(
  '$name: pages, count and file hold the same rows, whatever the order',
  async ({ name, orders, query }) => {
    const unit = query(platform.world.region.organizationId)
    const { body: totals } = await everyone.get(`/api/totals/${name}?${unit}`)
    expect(totals.count, 'rows to walk over').toBeGreaterThan(0)
    for (const order of orders) {
      const ids: unknown[] = []
      let after: string | null = ''
      do {
        const asked = `/api/${name}?${unit}&limit=3&order=${order}${after ? `&after=${after}` : ''}`
        const { status, body } = await everyone.get(asked)
        expect([asked, status]).toEqual([asked, 200])
        ids.push(...body.items.map(({ id }: { id: unknown }) => id))
        after = body.next
      } while (after)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.length).toBe(totals.count)
      const file = await everyone.get(`/api/exports/${name}?${unit}&order=${order}&format=csv`)
      expect(csvRows(file.text).length - 1).toBe(totals.count)
    }
  },
)

it.each(lists)('$name: is for nobody who did not sign in', async ({ name, query }) => {
  for (const address of [`/api/${name}`, `/api/totals/${name}`, `/api/exports/${name}`])
    expect((await platform.anonymous.get(`${address}?${query(1)}`)).status).toBe(401)
})
