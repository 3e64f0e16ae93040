import { afterAll, beforeAll, expect, it } from 'vitest'
import { endpointsOf } from '#platform/module'
import { smallForm } from '#test/appraisal-form'
import { csvRows } from '#test/csv-rows'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { makeRecords } from '#test/records'
import { sessionOf } from '#test/session-facts'
import { makeYearWork } from '#test/year-work'
import { modules } from '../../modules.ts'

/** What a query may hold: every list is asked for all its orders. */
interface Query {
  properties: { order: { enum: string[] } }
  required?: string[]
}

/** A list, a table that was read in, a team, a webhook and a collection. */
interface Things {
  register: string
  run: string
  team: string
  webhook: string
  collection: string
}

/** What lists are asked about here, as far as they must be asked about something. */
const about = (region: number, { register, run, team, webhook, collection }: Things) => ({
  import: run,
  collectionId: collection,
  kind: register,
  team,
  webhook,
  organizationId: region,
  organization: region,
  metric: 'popsci-estations',
  period: '2021',
  year: 2021,
})

const endpoints = modules.flatMap((module) => endpointsOf(module))
const lists = endpoints
  .filter(({ route }) => route.startsWith('GET /api/totals/'))
  .map(({ route }) => {
    const name = route.slice('GET /api/totals/'.length)
    const page = endpoints.find((one) => one.route === `GET /api/${name}`)
    const { properties, required = [] } = (page?.query ?? {}) as unknown as Query
    const ofYear = name === 'performance' || name === 'training-hours'
    const query = (region: number, { people, ...things }: Things & { people: string }) =>
      Object.entries(about(region, ofYear ? { ...things, register: people } : things))
        .filter(([field]) => required.includes(field))
        .map(([field, value]) => `${field}=${value}`)
        .join('&')
    return { name, orders: properties.order.enum, query }
  })

let platform: TestPlatform
let everyone: Client
/** Who audits is nobody else. */
let auditor: Client
/** What lists are asked about, and a list of people with a year behind them. */
let things: Things & { people: string }
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  const { region, league, banner, town } = platform.world
  const everywhere = ['administrator', 'officer', 'checker'].flatMap((role) => [role, region.organizationId])
  auditor = await platform.as('auditor', region.organizationId)
  // What the banner hands in waits at the league.
  const whole = [...everywhere, 'checker', league.organizationId]
  everyone = await platform.as(...(whole as ['administrator', number]))
  const clerk = await platform.as('recorder', banner.organizationId, 'officer', banner.organizationId)
  for (let n = 0; n < 7; n += 1) {
    const session = sessionOf(platform.world, { title: `讲座${n % 3}`, confirmed: ['same-session'] })
    expect((await clerk.post('/api/sessions', session)).status).toBe(201)
    const station = { name: `e站${n % 3}`, values: { quantity: 1 + (n % 2) }, areaId: town.areaId }
    const place = { organizationId: banner.organizationId, since: '2021-06-15', confirmed: ['same-record'] }
    const made = await clerk.post('/api/registers/e-stations/records', { ...station, ...place })
    expect(made.status, made.text).toBe(201)
    const person = { account: `naran${n}`, name: `娜仁${n % 3}`, organizationId: banner.organizationId }
    expect((await everyone.post('/api/people', { ...person, roles: [] })).status).toBe(201)
  }
  const { register, team, webhook, document, import: run } = await makeRecords(platform)
  const rows = [1, 2, 3, 4].map((row) => ({ originId: run, row, runId: run, recordId: `${row}` }))
  await platform.db.insertInto('importRow').values(rows).execute()
  const sent = { number: 1, reference: '', issuedOn: '2022-01-15', addressees: [region.organizationId] }
  expect((await clerk.post(`/api/documents/${document}/issues`, sent)).status).toBe(201)
  const units = { levels: ['region', 'league', 'banner', 'town'] }
  let collection = ''
  for (const title of ['队伍', '阵地', '经费', '活动']) {
    const asked = { organizationId: region.organizationId, questionnaire: 'society-survey', title }
    const until = { period: '2021', dueOn: '2022-02-10', addressed: units }
    const sent = await everyone.post('/api/collections', { ...asked, ...until })
    expect(sent.status, sent.text).toBe(201)
    collection = sent.body.id
  }
  things = { register, run, team, webhook, collection, people: await makeYearWork(platform) }
  const form = { organizationId: region.organizationId, form: smallForm() }
  expect((await everyone.post('/api/appraisals', form)).status).toBe(201)
  for (const period of ['2018', '2019', '2020', '2021']) {
    const begun = { organizationId: region.organizationId, template: 'fleet-month', period: `${period}-06` }
    expect((await everyone.post('/api/documents', begun)).status).toBe(201)
  }
  for (const metric of ['tour-stops', 'st-volunteers', 'popsci-informants', 'popsci-estations']) {
    const items = [{ organization: region.organizationId, value: '5', most: false, version: 0 }]
    const target = { metric, year: 2021, source: '工作要点', note: '', items }
    expect((await everyone.put('/api/targets', target)).status).toBe(200)
  }
  const days = { startsOn: '2021-09-11', endsOn: '2021-09-17' }
  const plan = { title: '科普日', organizationId: region.organizationId, ...days }
  expect((await everyone.post('/api/activities', plan)).status).toBe(201)
  // The first of them count: there are lines behind a figure, and others still wait.
  const { items } = (await everyone.get('/api/checks?kind=register-records&limit=4')).body
  for (const { id, version } of items)
    expect((await everyone.post(`/api/register-records/${id}/accept`, { version })).status).toBe(200)
})
afterAll(() => platform.close())

it('finds the lists it walks through', () => expect(lists.length).toBeGreaterThanOrEqual(11))

it.each(lists)(
  '$name: pages, count and files hold the same rows, whatever the order',
  async ({ name, orders, query }) => {
    const reader = name === 'audit' ? auditor : everyone
    // The trail grows by being read: what stands in it of people does not.
    const part = name === 'audit' ? 'group=people&' : ''
    const unit = `${part}${query(platform.world.region.organizationId, things)}`
    const { body: totals } = await reader.get(`/api/totals/${name}?${unit}`)
    expect(totals.count, 'rows to walk over').toBeGreaterThan(0)
    const { body: first } = await reader.get(`/api/${name}?${unit}&limit=3&totals=true`)
    expect(first.totals).toEqual(totals)
    expect((await reader.get(`/api/${name}?${unit}&limit=3`)).body).not.toHaveProperty('totals')
    for (const order of orders) {
      const ids: unknown[] = []
      let after: string | null = ''
      do {
        const asked = `/api/${name}?${unit}&limit=3&order=${order}${after ? `&after=${after}` : ''}`
        const { status, body } = await reader.get(asked)
        expect([asked, status]).toEqual([asked, 200])
        ids.push(...body.items.map(({ id }: { id: unknown }) => id))
        after = body.next
      } while (after)
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids.length).toBe(totals.count)
      const file = await reader.get(`/api/exports/${name}?${unit}&order=${order}&format=csv`)
      expect(csvRows(file.text).length - 1).toBe(totals.count)
    }
    const lines = await reader.get(`/api/exports/${name}?${unit}&format=jsonl`)
    const said = lines.text.trimEnd().split('\n')
    expect(JSON.parse(said.pop() ?? '')).toEqual({ $end: { rows: totals.count } })
    const rows = said.map((line) => JSON.parse(line) as Record<string, string | null>)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(totals.count)
    for (const value of rows.flatMap((row) => Object.values(row)))
      expect(value === null || typeof value === 'string').toBe(true)
  },
)

it.each(lists)('$name: is for nobody who did not sign in', async ({ name, query }) => {
  for (const address of [`/api/${name}`, `/api/totals/${name}`, `/api/exports/${name}`])
    expect((await platform.anonymous.get(`${address}?${query(1, things)}`)).status).toBe(401)
})
