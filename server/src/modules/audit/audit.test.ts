import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { sealAll, writeRefusals } from '#engines/audit/index'
import { endpointsOf } from '#platform/module'
import { csvRows } from '#test/csv-rows'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { makeRecords, type Records } from '../../../test/records.ts'
import { modules } from '../../modules.ts'

let platform: TestPlatform
let records: Records
let auditor: Client
let administrator: Client
let now = new Date('2022-01-20T02:00:00Z')
beforeAll(async () => {
  // What cannot be written down is a fault, which would be told at length.
  vi.stubEnv('MEDELGE_LOG', 'silent')
  platform = await buildTestPlatform({ clock: () => now })
  records = await makeRecords(platform)
  auditor = await platform.as('auditor', platform.world.region.organizationId)
  administrator = await platform.as('administrator', platform.world.region.organizationId)
})
afterAll(() => platform.close())

interface Item {
  id: number
  action: string
  sentence: string
  outcome: string
  person: { id: string; account: string; name: string } | null
  address: string | null
  requestId: string | null
  organization: { id: number } | null
  subject: { kind: string; id: string; name: string }
}

const entries = async (query: string, who = auditor): Promise<Item[]> => {
  const { status, body } = await who.get(`/api/audit?limit=200&${query}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body.items
}
const actions = async (query: string) => (await entries(query)).map(({ action }) => action)

it('answers who saw this person in June: by their page, and by a file that held them', async () => {
  const { banner, league, otherLeague } = platform.world
  const who = records.person
  const leader = await platform.as('leader', league.organizationId)
  const far = await platform.as('leader', otherLeague.organizationId)
  now = new Date('2022-05-31T15:59:00Z')
  expect((await administrator.get(`/api/people/${who}`)).status).toBe(200)
  now = new Date('2022-05-31T16:01:00Z')
  for (let nth = 0; nth < 3; nth += 1) expect((await leader.get(`/api/people/${who}`)).status).toBe(200)
  now = new Date('2022-06-20T02:00:00Z')
  expect((await leader.get(`/api/people/${who}`)).status).toBe(200)
  expect((await leader.get('/api/exports/people?format=csv')).status).toBe(200)
  expect((await far.get('/api/exports/people?format=csv')).status).toBe(200)
  expect((await far.get(`/api/people/${who}`)).status).toBe(404)
  now = new Date('2022-06-30T16:00:00Z')
  expect((await administrator.get(`/api/people/${who}`)).status).toBe(200)
  const june = await entries(`subject=person:${who}&group=looks&from=2022-06-01&to=2022-06-30`)
  expect(june.map(({ action, person }) => [action, person?.id])).toEqual([
    ['list.exported', leader.personId],
    ['person.viewed', leader.personId],
    ['person.viewed', leader.personId],
  ])
  expect(june[0]).toMatchObject({ sentence: expect.stringMatching(/导出“人员.*” \d+ 行|导出“.*”\d+ 行/) })
  expect(june[1]).toMatchObject({
    organization: { id: banner.organizationId },
    address: '127.0.0.1',
    requestId: expect.any(String),
    person: { account: leader.account },
  })
  expect(await entries(`subject=person:${who}&group=looks&address=10.9`)).toEqual([])
})

it('writes down what concerns the way in, also what failed, and nothing a stranger typed', async () => {
  now = new Date('2022-07-01T02:00:20Z')
  const tried = (username: string) =>
    platform.anonymous.post('/api/auth/sign-in/username', { username, password: 'wrong-word' })
  for (const name of ['mistyped-secret', 'another-secret', administrator.account])
    expect((await tried(name)).status).toBe(401)
  await writeRefusals(platform.db, new Date('2022-07-01T02:02:00Z'))
  const failed = await entries('group=sign-ins&outcome=refused&from=2022-07-01')
  expect(failed).toHaveLength(2)
  expect(failed.map(({ sentence }) => sentence).sort()).toEqual([
    '登录未成功 1 次：账号或密码不对',
    '登录未成功 2 次：账号或密码不对',
  ])
  // Whoever tried is not known; whose account it was is.
  expect(failed.map(({ person }) => person)).toEqual([null, null])
  expect(failed.map(({ subject }) => subject.id).sort()).toEqual(['', administrator.personId])
  expect(await actions(`subject=person:${administrator.personId}&outcome=refused`)).toEqual([
    'sign-in.failed',
  ])
  const { text } = await auditor.get('/api/exports/audit?format=csv')
  expect(text).not.toContain('secret')
})

it('tells nothing of what was refused or undone', async () => {
  now = new Date('2022-07-02T02:00:00Z')
  const { banner } = platform.world
  const person = { account: 'naran', name: '娜仁', organizationId: banner.organizationId }
  expect((await administrator.post('/api/people', person)).status).toBe(201)
  const before = await actions('from=2022-07-02')
  expect((await administrator.post('/api/people', { ...person, name: '另一人' })).status).toBe(409)
  expect(await actions('from=2022-07-02')).toEqual(before)
  expect(before).toContain('person.added')
})

it('writes down evidence opened, lists and forms taken away, imports, closed books and the reading of itself', async () => {
  now = new Date('2022-11-03T02:00:00Z')
  const { banner } = platform.world
  const officer = await platform.as('officer', banner.organizationId, 'leader', banner.organizationId)
  for (const address of [
    `/api/evidence/${records.evidence}/file`,
    `/api/appraisals/${records.appraisal}/file?format=docx&version=1`,
    `/api/exports/sessions?organizationId=${banner.organizationId}&format=csv`,
  ])
    expect((await officer.get(address)).status, address).toBe(200)
  const closing = { closedThrough: '2021-06-30', reason: '半年结账' }
  expect((await officer.post(`/api/organizations/${banner.organizationId}/close`, closing)).status).toBe(200)
  expect(new Set(await actions('from=2022-11-03&to=2022-11-03'))).toEqual(
    new Set(['list.viewed', 'evidence.opened', 'form.downloaded', 'list.exported', 'books.closed']),
  )
  expect(await actions('group=imports')).toEqual(['import.begun'])
  const file = await auditor.get('/api/exports/audit?format=csv&from=2022-11-03')
  expect(csvRows(file.text)[0]).toContain('来源地址')
  const exported = (await entries('group=looks&about=审计记录&from=2022-11-03')).find(
    ({ action }) => action === 'list.exported',
  )
  expect(exported).toMatchObject({ action: 'list.exported', person: { id: auditor.personId } })
  const { body } = await auditor.get(`/api/audit/${exported?.id}`)
  expect(body.facts).toContainEqual({ name: '格式', value: 'csv' })
  await sealAll(platform.db)
  expect((await auditor.get(`/api/audit/${exported?.id}`)).body.seal.digest).toMatch(/^[0-9a-f]{64}$/)
})

it('does not show what it cannot write down', async () => {
  await sql`alter table audit_entry add constraint full_up check (false) not valid`.execute(platform.db)
  try {
    for (const address of [`/api/people/${records.person}`, '/api/people', '/api/exports/people?format=csv'])
      expect((await administrator.get(address)).status, address).toBe(500)
    const evidence = await administrator.get(`/api/evidence/${records.evidence}/file`)
    expect(evidence.status).toBe(500)
  } finally {
    await sql`alter table audit_entry drop constraint full_up`.execute(platform.db)
  }
})

it('is for auditors alone, each within their reach, who change nothing', async () => {
  for (const address of ['/api/audit', '/api/totals/audit', '/api/exports/audit', '/api/audit/1'])
    expect((await administrator.get(address)).status, address).toBe(404)
  expect((await platform.anonymous.get('/api/audit')).status).toBe(401)
  const near = await platform.as('auditor', platform.world.banner.organizationId)
  const seen = await entries('', near)
  expect(seen.length).toBeGreaterThan(0)
  expect(seen.every(({ organization }) => organization !== null)).toBe(true)
  expect((await near.post('/api/audit/verification', {})).status).toBe(404)
  const writes = modules
    .flatMap((module) => endpointsOf(module))
    .filter(({ route }) => !route.startsWith('GET'))
  const own = writes.filter(({ may }) => typeof may !== 'string' && may.roles.includes('auditor'))
  expect(own.map(({ route }) => route)).toEqual(['POST /api/audit/verification'])
  // Nobody at all has an address that takes anything out of it.
  const named = writes.filter(({ route }) => /audit/.test(route)).map(({ route }) => route)
  expect(named).toEqual(['POST /api/audit/verification'])
})

it('never gives both roles to one person, whichever came first and wherever they are held', async () => {
  const { region, banner } = platform.world
  const grant = (id: string, role: string, organizationId: number) =>
    administrator.post(`/api/people/${id}/roles`, { role, organizationId })
  expect((await grant(auditor.personId, 'administrator', banner.organizationId)).body.code).toBe(
    'ROLES_APART',
  )
  const second = await platform.as('administrator', banner.organizationId)
  expect((await grant(second.personId, 'auditor', region.organizationId)).body.code).toBe('ROLES_APART')
  const both = ['administrator', 'auditor'].map((role) => ({ role, organizationId: banner.organizationId }))
  const person = { account: 'both', name: '双', organizationId: banner.organizationId, roles: both }
  expect((await administrator.post('/api/people', person)).body.code).toBe('ROLES_APART')
  const { personId } = await platform.as('recorder', banner.organizationId)
  const raced = await Promise.all(
    both.map(({ role, organizationId }) => grant(personId, role, organizationId)),
  )
  expect(raced.map(({ status }) => status).sort()).toEqual([200, 409])
  expect((await grant(personId, 'leader', banner.organizationId)).status).toBe(200)
})

it('is verified by who audits the whole, and by who verifies the books', async () => {
  const { body } = await auditor.post('/api/audit/verification', {})
  expect(body).toMatchObject({ whole: true, removed: 0 })
  expect(
    (await auditor.post('/api/audit/verification', { known: { seq: 1, digest: '0'.repeat(64) } })).body,
  ).toMatchObject({ whole: false, what: 'cut' })
  const evaluator = await platform.as('evaluator', platform.world.region.organizationId)
  const books = await evaluator.post('/api/ledger/verification')
  expect(books.body).toMatchObject({ whole: true, trail: expect.any(Number) })
})
