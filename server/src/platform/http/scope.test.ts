import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Operation, operationsOf } from '#test/operations'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { makeRecords, type Records } from '#test/records'
import { modules } from '../../modules.ts'
import { permissionCatalogue } from '../actor.ts'
import { endpointsOf } from '../module.ts'

let platform: TestPlatform
let records: Records
let operations: Operation[]
const people: Record<string, Client> = {}

beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  const { banner, siblingBanner, league } = platform.world
  records = await makeRecords(platform)
  operations = await operationsOf(platform.app)
  people.evaluator = await platform.as('evaluator', league.organizationId)
  people.own = await platform.as('leader', banner.organizationId)
  const beside = siblingBanner.organizationId
  people.sibling = await platform.as(
    'officer',
    beside,
    'checker',
    beside,
    'administrator',
    beside,
    'leader',
    beside,
  )
})
afterAll(() => platform.close())

/** Every address that opens one record, with the record of the banner it opens. */
const addresses: Record<string, (kept: Records) => string> = {
  '/api/sessions/{id}': ({ counted }) => `/api/sessions/${counted}`,
  '/api/declarations/{id}': ({ declaration }) => `/api/declarations/${declaration}`,
  '/api/session-sides/{id}': ({ side }) => `/api/session-sides/${side}`,
  '/api/facilities/{id}': ({ facility }) => `/api/facilities/${facility}`,
  '/api/facility-closings/{id}': ({ closing }) => `/api/facility-closings/${closing}`,
  '/api/evidence/{id}': ({ evidence }) => `/api/evidence/${evidence}`,
  '/api/evidence/{id}/file': ({ evidence }) => `/api/evidence/${evidence}/file`,
  '/api/evidence/{id}/thumbnail': ({ evidence }) => `/api/evidence/${evidence}/thumbnail`,
  '/api/appraisals/{id}': ({ appraisal }) => `/api/appraisals/${appraisal}`,
  '/api/appraisals/{id}/versions/{number}': ({ appraisal }) => `/api/appraisals/${appraisal}/versions/1`,
  '/api/appraisals/{id}/file': ({ appraisal }) => `/api/appraisals/${appraisal}/file?format=docx&version=1`,
  '/api/figures/sources/{kind}/{id}': ({ declaration }) => `/api/figures/sources/declaration/${declaration}`,
  '/api/organizations/{id}/close': () => `/api/organizations/${platform.world.banner.organizationId}/close`,
  '/api/check-rules/{id}': () => `/api/check-rules/${platform.world.banner.organizationId}`,
  '/api/people/{id}': ({ person }) => `/api/people/${person}`,
  '/api/imports/{id}': (kept) => `/api/imports/${kept.import}`,
  '/api/imports/{id}/words': (kept) => `/api/imports/${kept.import}/words?field=hosts&search=科协`,
  '/api/appraisals/{id}/versions/{number}/opinions': ({ appraisal }) =>
    `/api/appraisals/${appraisal}/versions/1/opinions`,
  '/api/organizations/{id}/move': () => {
    const { banner, otherLeague } = platform.world
    return `/api/organizations/${banner.organizationId}/move?parentId=${otherLeague.organizationId}&since=2021-07-01`
  },
}

/** What every signed-in person may open: the map of the platform, and templates without content. */
const open = ['/api/areas/{id}', '/api/organizations/{id}', '/api/imports/templates/{kind}']

/** A text file has no small picture, people and moves are no evaluator's matter, an import is its sender's own. */
const notTheEvaluators = [
  '/api/evidence/{id}/thumbnail',
  '/api/people/{id}',
  '/api/imports/{id}',
  '/api/imports/{id}/words',
  '/api/organizations/{id}/move',
]

it('knows every address that opens one record', () => {
  const reads = operations.filter(({ method, params }) => method === 'GET' && Object.keys(params).length > 0)
  expect(reads.map(({ path }) => path).sort()).toEqual([...Object.keys(addresses), ...open].sort())
})

describe.each(Object.keys(addresses))('%s', (path) => {
  const address = () => addresses[path]?.(records) ?? ''

  it('does not exist for a unit beside, and asks a stranger to sign in', async () => {
    expect((await people.sibling?.get(address()))?.status).toBe(404)
    expect((await platform.anonymous.get(address())).status).toBe(401)
  })

  it('opens for the evaluator above, or is no matter of theirs', async () => {
    const status = notTheEvaluators.includes(path) ? 404 : 200
    expect((await people.evaluator?.get(address()))?.status).toBe(status)
  })
})

it('lets evaluators and leaders change nothing but what their policy says', () => {
  const writes = modules
    .flatMap((module) => endpointsOf(module))
    .filter(({ route }) => !route.startsWith('GET'))
  const named = new Set(permissionCatalogue().map(({ name }) => name))
  const allowed = (role: 'evaluator' | 'leader') =>
    writes.flatMap(({ route, may }) => {
      if (typeof may === 'string') return []
      expect(named).toContain(may.name)
      return may.roles.includes(role) ? [route] : []
    })
  // A verification recomputes and writes nothing.
  const asking = ['POST /api/ledger/verification']
  // An evaluator's own opinion and sample stand beside the form and change nothing in it.
  const judging = [
    'POST /api/appraisals/{id}/versions/{number}/opinions',
    'POST /api/appraisals/{id}/versions/{number}/samples',
    'PUT /api/samples/{id}/records/{place}',
  ]
  expect(allowed('evaluator').sort()).toEqual([...judging, ...asking].sort())
  const signing = [
    'POST /api/organizations/{id}/close',
    // What the public reads of the region.
    'POST /api/published-figures',
    'DELETE /api/published-figures/{id}',
  ]
  expect(allowed('leader').sort()).toEqual([...asking, ...signing].sort())
  const anybody = writes.flatMap(({ route, may }) => (typeof may === 'string' ? [`${may} ${route}`] : []))
  expect(anybody.sort()).toMatchInlineSnapshot(`
    [
      "anyone POST /api/first-administrator",
      "anyone POST /api/first-key",
      "member DELETE /api/evidence/{id}",
      "member DELETE /api/list-views/{id}",
      "member DELETE /api/me/sign-ins/{id}",
      "member PATCH /api/imports/{id}",
      "member PATCH /api/list-views/{id}",
      "member POST /api/facilities/explanations",
      "member POST /api/facility-closings/explanations",
      "member POST /api/imports",
      "member POST /api/imports/{id}/carry-out",
      "member POST /api/imports/{id}/files",
      "member POST /api/list-views",
      "member POST /api/notifications/read",
      "member POST /api/sessions/explanations",
      "member PUT /api/list-choices/{list}",
      "member PUT /api/me/password",
    ]
  `)
})
