import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Operation, operationsOf } from '#test/operations'
import { buildTestPlatform, type Client, type Reply, type TestPlatform } from '#test/platform'
import { makeRecords, type Records } from '#test/records'
import { sessionOf } from '#test/session-facts'
import { countStatements } from '../database/count-statements.fixture.ts'

// How many statements each endpoint may send. `MEDELGE_AGREE=1 npx vitest run --project server statements` writes it anew.
const file = new URL('./statements.agreed.json', import.meta.url)
const agreed = JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>
const sent: Record<string, number> = {}

let platform: TestPlatform
let records: Records
let everyone: Client
/** Who audits is nobody else. */
let auditor: Client
let counter: ReturnType<typeof countStatements>
let reads: Operation[]

beforeAll(async () => {
  counter = countStatements()
  platform = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  records = await makeRecords(platform)
  const { region, league, banner } = platform.world
  everyone = await platform.as(
    ...((['administrator', 'officer', 'checker', 'evaluator', 'leader'] as const).flatMap(
      (role) => [role, region.organizationId] as const,
    ) as ['administrator', number]),
    'checker',
    league.organizationId,
    'recorder',
    banner.organizationId,
  )
  auditor = await platform.as('auditor', region.organizationId)
  reads = (await operationsOf(platform.app)).filter(
    ({ method, path }) => method === 'GET' && path.startsWith('/api/'),
  )
})
afterAll(async () => {
  counter.stop()
  await platform.close()
})

/** The record that an address opens, by the word before its `{id}`. */
const idIn = (path: string): string => {
  const { banner, town } = platform.world
  const of: Record<string, string | number> = {
    sessions: records.counted,
    declarations: records.declaration,
    'session-sides': records.side,
    'register-records': records.registerRecord,
    'register-changes': records.registerChange,
    members: records.member,
    invitations: records.invitation,
    keys: records.apiKey,
    webhooks: records.webhook,
    enrollments: records.enrollment,
    'contribution-sheets': records.contributionSheet,
    'register-mergers': records.registerMerger,
    evidence: records.evidence,
    appraisals: records.appraisal,
    documents: records.document,
    'document-issues': records.documentIssue,
    'document-errata': records.erratum,
    collections: records.collection,
    'collection-sheets': records.sheet,
    year: `${banner.organizationId}-2021`,
    people: records.person,
    imports: records.import,
    organizations: banner.organizationId,
    'check-rules': banner.organizationId,
    recounts: records.recount,
    areas: town.areaId,
    declaration: records.declaration,
    audit: 1,
  }
  return String(of[path.split('/').at(-2) ?? ''] ?? '')
}

const inPath: Record<string, string> = {
  '{number}': '1',
  '{kind}': 'declaration',
  '{code}': 'replies',
  '{trait}': 'phone',
}

function addressOf({ path, query }: Operation): string {
  const { banner, otherLeague } = platform.world
  const asked: Record<string, unknown> = {
    organizationId: banner.organizationId,
    organization: banner.organizationId,
    parentId: otherLeague.organizationId,
    since: '2021-07-01',
    metric: 'popsci-informants',
    period: '2021',
    version: 1,
    year: 2021,
    q: '草原',
    field: 'hosts',
    search: '科协',
    format: path.startsWith('/api/exports') ? 'csv' : 'docx',
    evidence: records.evidence,
    day: '2021-09-18',
    team: records.team,
    import: records.import,
    webhook: records.webhook,
    dataElement: 'popsci-informants',
    orgUnit: banner.organizationId,
    ...(path.endsWith('/change') && { deed: 'change', name: '巴镇' }),
    ...(path.includes('performance') && { kind: 'science-volunteers' }),
    ...(path.includes('training') && { kind: records.people }),
    ...(path.includes('collection-answers') && { collectionId: records.collection }),
    ...(path.includes('register') && { kind: records.register, year: undefined }),
  }
  const given = Object.keys(query).filter((name) => asked[name] !== undefined && query[name] !== undefined)
  const needed = given.filter((name) => !['q', 'search', 'since'].includes(name) || needs(path, name))
  const filled = path
    .replace('/imports/templates/{kind}', '/imports/templates/sessions')
    .replace('/metrics/{code}', '/metrics/tour-stops')
    .replace('/frames/{code}', '/frames/four-services')
    .replace('/questionnaires/{code}', `/questionnaires/${records.questionnaire}`)
    .replace('/contradictions/{subject}', '/contradictions/year')
    .replace('/people/{id}/contribution', `/people/${records.member}/contribution`)
    .replace(/(registers|register-kinds)\/\{(kind|code)\}/, `$1/${records.register}`)
    .replace(/\{(number|kind|trait)\}/g, (part) => inPath[part] ?? part)
  const parts = filled.split('/')
  const address = parts
    .map((part, nth) => (part === '{id}' ? idIn(parts.slice(0, nth + 1).join('/')) : part))
    .join('/')
  return `${address}?${needed.map((name) => `${name}=${encodeURIComponent(String(asked[name]))}`).join('&')}`
}

/** How often a read is asked that sends more than was agreed. */
const TURNS = 4

/** Words are looked for only where nothing else is asked. */
const needs = (path: string, name: string) =>
  (name === 'q' && path === '/api/search') ||
  (name === 'search' && path.endsWith('/words')) ||
  (name === 'since' && /\/(move|change)$/.test(path))

async function count(name: string, ask: () => Promise<Reply>): Promise<Reply> {
  const [reply, statements] = await counter.during(ask)
  expect(reply.status, `${name}: ${reply.text.slice(0, 300)}`).toBeLessThan(300)
  sent[name] = statements.length
  return reply
}

it('reads', async () => {
  for (const operation of reads) {
    if (/oidc|auth|openapi/.test(operation.path)) continue
    const address = addressOf(operation)
    // What is read once per process is read the first time.
    const reader = /\/audit\b/.test(operation.path) ? auditor : everyone
    const { status } = await reader.get(address)
    if (status === 404) continue
    const name = `GET ${operation.path}`
    // A search first writes what is due, and something may just have become so.
    let least = Number.POSITIVE_INFINITY
    for (let turn = 0; turn < TURNS && least > (agreed[name] ?? 0); turn += 1) {
      await count(name, () => reader.get(address))
      least = Math.min(least, sent[name] ?? least)
    }
    sent[name] = least
  }
})

it('writes a session from its recording to its totals', async () => {
  const { banner, league } = platform.world
  const recorder = await platform.as('recorder', banner.organizationId)
  const checker = await platform.as('checker', league.organizationId)
  let nth = 0
  const key = () => ({ 'idempotency-key': `statements-${nth++}` })
  const record = (change = {}) =>
    recorder.post('/api/sessions', sessionOf(platform.world, { title: `第${nth}场`, ...change }), key())
  const { body: draft } = await count('POST /api/sessions', record)
  await count('POST /api/sessions/{id}/submit', () =>
    recorder.post(`/api/sessions/${draft.id}/submit`, undefined, key()),
  )
  const accept = { version: draft.version }
  await count('POST /api/sessions/{id}/accept', () =>
    checker.post(`/api/sessions/${draft.id}/accept`, accept, key()),
  )
  await count('POST /api/sessions/{id}/undo-check', () =>
    checker.post(`/api/sessions/${draft.id}/undo-check`, accept, key()),
  )
  const again = { version: draft.version + 1, reason: '请补照片' }
  await count('POST /api/sessions/{id}/return', () =>
    checker.post(`/api/sessions/${draft.id}/return`, again, key()),
  )
  await count('POST /api/sessions, handed in with it', () => record({ submit: true }))
})

it('sends no more statements than were agreed, and fewer are written down', () => {
  if (process.env.MEDELGE_AGREE) {
    const sorted = Object.fromEntries(Object.entries(sent).sort(([a], [b]) => (a < b ? -1 : 1)))
    writeFileSync(file, `${JSON.stringify(sorted, null, 2)}\n`)
    return
  }
  const other = Object.entries(sent)
    .filter(([name, number]) => agreed[name] !== number)
    .map(([name, number]) => `${name} sends ${number} statements, ${agreed[name] ?? 'none'} were agreed`)
  expect(other).toEqual([])
})
