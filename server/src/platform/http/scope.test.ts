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
/** An entry of the audit trail that concerns the banner. */
let entry: number
const people: Record<string, Client> = {}

beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  const { banner, siblingBanner, league } = platform.world
  records = await makeRecords(platform)
  entry = (
    await platform.db
      .selectFrom('auditEntry')
      .select('id')
      .where('organizationId', '=', banner.organizationId)
      .executeTakeFirstOrThrow()
  ).id
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
  people.besideAuditor = await platform.as('auditor', beside)
})
afterAll(() => platform.close())

/** Every address that opens one record, with the record of the banner it opens. */
const addresses: Record<string, (kept: Records) => string> = {
  '/api/sessions/{id}': ({ counted }) => `/api/sessions/${counted}`,
  '/api/declarations/{id}': ({ declaration }) => `/api/declarations/${declaration}`,
  '/api/session-sides/{id}': ({ side }) => `/api/session-sides/${side}`,
  '/api/register-records/{id}': ({ registerRecord }) => `/api/register-records/${registerRecord}`,
  '/api/register-changes/{id}': ({ registerChange }) => `/api/register-changes/${registerChange}`,
  '/api/webhooks/{id}': ({ webhook }) => `/api/webhooks/${webhook}`,
  '/api/keys/{id}': ({ apiKey }) => `/api/keys/${apiKey}`,
  '/api/invitations/{id}': ({ invitation }) => `/api/invitations/${invitation}`,
  '/api/enrollments/{id}': ({ enrollment }) => `/api/enrollments/${enrollment}`,
  '/api/members/{id}': ({ member }) => `/api/members/${member}`,
  '/api/members/{id}/service': ({ member }) => `/api/members/${member}/service?year=2021`,
  '/api/members/{id}/performance': ({ member }) =>
    `/api/members/${member}/performance?kind=science-volunteers&year=2021`,
  '/api/people/{id}/contribution': ({ member }) => `/api/people/${member}/contribution`,
  '/api/contribution-sheets/{id}': ({ contributionSheet }) => `/api/contribution-sheets/${contributionSheet}`,
  '/api/members/{id}/twins': ({ member }) => `/api/members/${member}/twins`,
  '/api/members/{id}/sealed/{trait}': ({ member }) => `/api/members/${member}/sealed/phone`,
  '/api/register-mergers/{id}': ({ registerMerger }) => `/api/register-mergers/${registerMerger}`,
  '/api/registers/{kind}/records': ({ register }) =>
    `/api/registers/${register}/records?organizationId=${platform.world.banner.organizationId}`,
  '/api/registers/{kind}/count': ({ register }) =>
    `/api/registers/${register}/count?organization=${platform.world.banner.organizationId}`,
  '/api/frames/{code}/figures': () =>
    `/api/frames/four-services/figures?period=2021&organization=${platform.world.banner.organizationId}`,
  '/api/recounts/{id}': ({ recount }) => `/api/recounts/${recount}`,
  '/api/evidence/{id}': ({ evidence }) => `/api/evidence/${evidence}`,
  '/api/evidence/{id}/file': ({ evidence }) => `/api/evidence/${evidence}/file`,
  '/api/evidence/{id}/thumbnail': ({ evidence }) => `/api/evidence/${evidence}/thumbnail`,
  '/api/contradictions/{subject}/{id}': ({ appraisal }) => `/api/contradictions/appraisal/${appraisal}`,
  '/api/contradictions/{subject}/{id}/assignees': ({ appraisal }) =>
    `/api/contradictions/appraisal/${appraisal}/assignees`,
  '/api/appraisals/{id}': ({ appraisal }) => `/api/appraisals/${appraisal}`,
  '/api/appraisals/{id}/versions/{number}': ({ appraisal }) => `/api/appraisals/${appraisal}/versions/1`,
  '/api/appraisals/{id}/file': ({ appraisal }) => `/api/appraisals/${appraisal}/file?format=docx&version=1`,
  '/api/questionnaires/{code}': ({ questionnaire }) => `/api/questionnaires/${questionnaire}`,
  '/api/collections/{id}': ({ collection }) => `/api/collections/${collection}`,
  '/api/collections/{id}/merged': ({ collection }) => `/api/collections/${collection}/merged`,
  '/api/collections/{id}/meter': ({ collection }) => `/api/collections/${collection}/meter`,
  '/api/collection-sheets/{id}': ({ sheet }) => `/api/collection-sheets/${sheet}`,
  '/api/documents/{id}': ({ document }) => `/api/documents/${document}`,
  '/api/documents/{id}/versions/{number}': ({ document }) => `/api/documents/${document}/versions/1`,
  '/api/documents/{id}/comparison': ({ document }) => `/api/documents/${document}/comparison?version=1`,
  '/api/documents/{id}/file': ({ document }) => `/api/documents/${document}/file?format=html&version=1`,
  '/api/documents/{id}/issues': ({ document }) => `/api/documents/${document}/issues`,
  '/api/document-issues/{id}': ({ documentIssue }) => `/api/document-issues/${documentIssue}`,
  '/api/document-issues/{id}/file': ({ documentIssue }) =>
    `/api/document-issues/${documentIssue}/file?format=html`,
  '/api/document-issues/{id}/photos/{number}': ({ documentIssue }) =>
    `/api/document-issues/${documentIssue}/photos/1`,
  '/api/document-errata/{id}': ({ erratum }) => `/api/document-errata/${erratum}`,
  '/api/figures/sources/{kind}/{id}': ({ declaration }) => `/api/figures/sources/declaration/${declaration}`,
  '/api/organizations/{id}/close': () => `/api/organizations/${platform.world.banner.organizationId}/close`,
  '/api/check-rules/{id}': () => `/api/check-rules/${platform.world.banner.organizationId}`,
  '/api/audit/{id}': () => `/api/audit/${entry}`,
  '/api/retention/{code}/preview': () => '/api/retention/replies/preview',
  '/api/people/{id}': ({ person }) => `/api/people/${person}`,
  '/api/people/{id}/phone': ({ person }) => `/api/people/${person}/phone`,
  '/api/imports/{id}': (kept) => `/api/imports/${kept.import}`,
  '/api/imports/{id}/words': (kept) => `/api/imports/${kept.import}/words?field=hosts&search=科协`,
  '/api/appraisals/{id}/versions/{number}/opinions': ({ appraisal }) =>
    `/api/appraisals/${appraisal}/versions/1/opinions`,
  '/api/areas/{id}/change': () =>
    `/api/areas/${platform.world.banner.areaId}/change?deed=change&since=2021-07-01&name=${encodeURIComponent('西乌珠穆沁区')}`,
  '/api/organizations/{id}/move': () => {
    const { banner, otherLeague } = platform.world
    return `/api/organizations/${banner.organizationId}/move?parentId=${otherLeague.organizationId}&since=2021-07-01`
  },
}

/** What every signed-in person may open: the map of the platform, and templates without content. */
const open = [
  '/api/areas/{id}',
  '/api/areas/{id}/history',
  '/api/organizations/{id}',
  '/api/imports/templates/{kind}',
  // What a list holds is no secret among those who keep it.
  '/api/register-kinds/{code}',
  '/api/registers/{kind}/reviews',
  // Nor is what a metric counts.
  '/api/metrics/{code}',
  '/api/frames/{code}',
]

/** A text file has no small picture, people and moves are no evaluator's matter, an import is its sender's own. */
const notTheEvaluators = [
  '/api/recounts/{id}',
  '/api/audit/{id}',
  '/api/retention/{code}/preview',
  '/api/evidence/{id}/thumbnail',
  // No photo stands in it here.
  '/api/document-issues/{id}/photos/{number}',
  '/api/people/{id}',
  '/api/people/{id}/phone',
  '/api/members/{id}/sealed/{trait}',
  // Handed out and answered by those who enter records.
  '/api/contradictions/{subject}/{id}/assignees',
  '/api/keys/{id}',
  '/api/webhooks/{id}',
  '/api/invitations/{id}',
  '/api/enrollments/{id}',
  '/api/imports/{id}',
  '/api/imports/{id}/words',
  '/api/organizations/{id}/move',
  '/api/areas/{id}/change',
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

  it('does not exist for whoever audits a unit beside', async () => {
    expect((await people.besideAuditor?.get(address()))?.status).toBe(404)
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
  // A verification recomputes, an explanation tells, and neither writes anything.
  const asking = ['POST /api/ledger/verification', 'POST /api/registers/{kind}/explanations']
  // An evaluator's own opinion and sample stand beside the form and change nothing in it.
  const judging = [
    'POST /api/appraisals/{id}/versions/{number}/opinions',
    'POST /api/appraisals/{id}/versions/{number}/samples',
    'PUT /api/samples/{id}/records/{place}',
  ]
  // Remarks stand beside a document and change nothing in it.
  const remarking = [
    'POST /api/documents/{id}/comments',
    'POST /api/documents/{id}/comments/{comment}/settle',
    'POST /api/documents/{id}/suggestions',
  ]
  // That somebody opened what was merged is noted beside it.
  const reading = ['POST /api/collections/{id}/readings']
  expect(allowed('evaluator').sort()).toEqual([...judging, ...remarking, ...asking, ...reading].sort())
  const signing = [
    'POST /api/organizations/{id}/close',
    // What the public reads of the region.
    'POST /api/published-figures',
    'DELETE /api/published-figures/{id}',
  ]
  expect(allowed('leader').sort()).toEqual([...asking, ...remarking, ...signing, ...reading].sort())
  const anybody = writes.flatMap(({ route, may }) => (typeof may === 'string' ? [`${may} ${route}`] : []))
  expect(anybody.sort()).toMatchInlineSnapshot(`
    [
      "anyone POST /api/enrollment-form",
      "anyone POST /api/enrollment-status",
      "anyone POST /api/enrollments",
      "anyone POST /api/first-administrator",
      "anyone POST /api/first-key",
      "anyone POST /api/first-link",
      "anyone POST /api/first-link/password",
      "member DELETE /api/evidence/{id}",
      "member DELETE /api/list-views/{id}",
      "member DELETE /api/me/service/{id}",
      "member DELETE /api/me/sign-ins/{id}",
      "member PATCH /api/imports/{id}",
      "member PATCH /api/list-views/{id}",
      "member POST /api/contribution-sheets/{id}/withdraw",
      "member POST /api/imports",
      "member POST /api/imports/{id}/carry-out",
      "member POST /api/imports/{id}/files",
      "member POST /api/list-views",
      "member POST /api/me/service",
      "member POST /api/notifications/read",
      "member POST /api/people/{id}/contribution-sheets",
      "member POST /api/service-reports/answers",
      "member POST /api/sessions/explanations",
      "member PUT /api/list-choices/{list}",
      "member PUT /api/me/password",
      "member PUT /api/me/phone",
      "member PUT /api/me/service/{id}",
    ]
  `)
})
