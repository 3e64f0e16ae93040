import { RECORD_STATES, type RecordState } from '@medelge/workflow'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeEvidence } from '#modules/evidence'
import type { Role } from '#platform/actor'
import { smallForm } from '#test/appraisal-form'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { sessionOf } from '#test/session-facts'
import { updateChecked } from './checked.store.ts'

/** Whoever does something to a record, from where they stand to it. */
const RELATIONS = ['own', 'above', 'beside', 'below', 'nobody'] as const
type Relation = (typeof RELATIONS)[number]
const ROLES: readonly Role[] = ['recorder', 'checker', 'officer', 'finance', 'leader', 'evaluator']
const KINDS = ['sessions', 'declarations', 'register-records', 'register-changes', 'appraisals'] as const
type Kind = (typeof KINDS)[number]
const DEEDS = ['read', 'submit', 'accept', 'return', 'recall', 'withdraw'] as const
type Endpoint = (typeof DEEDS)[number]

const tables = {
  sessions: 'session',
  declarations: 'declaration',
  'register-records': 'register_record',
  'register-changes': 'register_change',
  appraisals: 'appraisal',
} as const

let platform: TestPlatform
let maker: Client
const clients = new Map<string, Client>()
const records = {} as Record<Kind, string>
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  const { banner, league, siblingBanner, town } = platform.world
  maker = await platform.as('officer', banner.organizationId)
  const units = { own: banner, above: league, beside: siblingBanner, below: town }
  for (const role of ROLES)
    for (const [relation, { organizationId }] of Object.entries(units))
      clients.set(`${role} ${relation}`, await platform.as(role, organizationId))
  records.sessions = (await maker.post('/api/sessions', sessionOf(platform.world))).body.id
  const paper = { bytes: Buffer.from('名单'), name: '名单.txt', uploadedBy: maker.personId }
  const evidence = [await storeEvidence(platform.platform, paper)]
  const figure = { metric: 'st-volunteers', period: '2021-12-31', value: '9', evidence }
  const declared = { ...figure, organization: banner.organizationId }
  records.declarations = (await maker.post('/api/declarations', declared)).body.id
  const register = async (name: string) => {
    const { organizationId, areaId } = banner
    const values = { state: 'open', quantity: 1 }
    const facts = { name, organizationId, areaId, since: '2021-05-01', values }
    return (await maker.post('/api/registers/museums/records', facts)).body.id
  }
  records['register-records'] = await register('馆')
  const closed = await register('闭馆')
  await clients.get('checker above')?.post(`/api/register-records/${closed}/accept`, { version: 1 })
  const end = { day: '2021-12-31', facts: null }
  const closing = await maker.post(`/api/register-records/${closed}/changes`, end)
  records['register-changes'] = closing.body.id
  const form = { organizationId: banner.organizationId, form: smallForm() }
  records.appraisals = (await maker.post('/api/appraisals', form)).body.id
  expect((await maker.post(`/api/appraisals/${records.appraisals}/submit`)).status).toBe(200)
}, 120_000)
afterAll(() => platform.close())

// The rule as it is meant, written apart from the code that keeps it. A record is the banner's; the league checks it.
const makers: Record<Kind, readonly Role[]> = {
  sessions: ['recorder', 'checker', 'officer'],
  'register-records': ['recorder', 'checker', 'officer'],
  'register-changes': ['recorder', 'checker', 'officer'],
  declarations: ['recorder', 'officer', 'finance'],
  appraisals: ['officer', 'finance'],
}
function mayDo(kind: Kind, endpoint: Endpoint, state: RecordState, role: Role, relation: Relation): boolean {
  if (relation === 'nobody' || relation === 'beside' || relation === 'below') return false
  if (endpoint === 'read') return true
  // Where it is checked, and above.
  const atCheck = relation === 'above'
  if (endpoint === 'accept' || endpoint === 'return') return atCheck && role === 'checker'
  if (endpoint === 'withdraw' && state === 'counted') return atCheck && ['checker', 'officer'].includes(role)
  return makers[kind].includes(role)
}

function ask(client: Client, kind: Kind, endpoint: Endpoint) {
  const path = `/api/${kind}/${records[kind]}`
  // An older version than any: whoever comes this far is told so, and nothing happens.
  const body = { version: 1, ...(endpoint === 'return' || endpoint === 'withdraw' ? { reason: '试' } : {}) }
  if (endpoint === 'read') return client.get(path)
  return client.post(`${path}/${endpoint}`, endpoint === 'submit' ? undefined : body)
}

describe.each(KINDS)('who may do what to %s', (kind) => {
  it.each(RECORD_STATES)('while %s', async (state) => {
    const { league } = platform.world
    const set = () =>
      updateChecked(platform.db, { kind: tables[kind] }, records[kind], {
        state,
        version: 7,
        checkAt: state === 'draft' ? null : league.organizationId,
        checksLeft: state === 'submitted' ? 1 : 0,
        acceptedBy: [],
      })
    const wrong: string[] = []
    for (const endpoint of DEEDS)
      for (const role of ROLES)
        for (const relation of RELATIONS) {
          await set()
          const client = clients.get(`${role} ${relation}`) ?? platform.anonymous
          const { status } = await ask(client, kind, endpoint)
          const may = mayDo(kind, endpoint, state, role, relation)
          // A draft waits nowhere: its check is asked for at its own unit, and answered that it does not wait.
          if (state === 'draft' && (endpoint === 'accept' || endpoint === 'return') && role === 'checker')
            continue
          const expected = may ? [200, 409, 422] : relation === 'nobody' ? [401] : [404]
          if (!expected.includes(status)) wrong.push(`${endpoint} by ${role} ${relation}: ${status}`)
        }
    expect(wrong).toEqual([])
  })
})
