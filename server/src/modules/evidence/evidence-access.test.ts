import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '#platform/actor'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { photo, picture, send } from './evidence.fixture.ts'
import { findEvidence, findEvidenceOf } from './find-evidence.ts'
import { correctEvidence, linkEvidence, setEvidence, unlinkEvidence } from './link-evidence.ts'
import { recordKinds } from './record-kinds.ts'

let test: TestPlatform
let clerk: Client
let colleague: Client
let league: Client
let stranger: Client
let evidence: { id: string; url: string; thumbnailUrl: string }

// The record's id is the unit it belongs to: enough to try who may see it.
beforeAll(async () => {
  test = await buildTestPlatform()
  const { banner, league: above, farBanner, region } = test.world
  const chains = new Map([
    ['near', [banner.organizationId, above.organizationId, region.organizationId]],
    ['far', [farBanner.organizationId, region.organizationId]],
  ])
  recordKinds
    .of({
      kind: 'test-record',
      chainOf: async (_, id) => chains.get(id),
      may: { name: 'test-record.read', roles: ['recorder', 'evaluator'] },
    })
    .enter()
  clerk = await test.as('recorder', banner.organizationId)
  colleague = await test.as('recorder', banner.organizationId)
  league = await test.as('evaluator', above.organizationId)
  stranger = await test.as('recorder', farBanner.organizationId)
})
afterAll(() => test.close())
beforeEach(async () => {
  evidence = (await send(clerk, '现场.jpg', await photo())).body
})

const actor = (client: Client): Actor => ({ id: client.personId, name: '', roles: [] })
const look = async (client: Client) =>
  Promise.all(
    [`/api/evidence/${evidence.id}`, evidence.url, evidence.thumbnailUrl].map((path) => client.get(path)),
  )
const statuses = async (client: Client) => (await look(client)).map((reply) => reply.status)

describe('evidence', () => {
  it('belongs to its sender until a record carries it', async () => {
    expect(await statuses(clerk)).toEqual([200, 200, 200])
    expect(await statuses(colleague)).toEqual([404, 404, 404])
    expect(await statuses(test.anonymous)).toEqual([401, 401, 401])
  })

  it('is opened by whoever may read the record, and by nobody else', async () => {
    await linkEvidence(test.db, 'test-record', 'near', [evidence.id], actor(clerk))
    expect(await statuses(colleague)).toEqual([200, 200, 200])
    expect(await statuses(league)).toEqual([200, 200, 200])
    expect(await statuses(stranger)).toEqual([404, 404, 404])
    expect(await statuses(test.anonymous)).toEqual([401, 401, 401])
  })

  it('of a record that is gone, or of a kind nobody knows, is opened by nobody', async () => {
    await linkEvidence(test.db, 'test-record', 'gone', [evidence.id], actor(clerk))
    expect(await statuses(clerk)).toEqual([404, 404, 404])
    await unlinkEvidence(test.db, 'test-record', 'gone', [evidence.id])
    await linkEvidence(test.db, 'never-registered', '1', [evidence.id], actor(clerk))
    expect(await statuses(clerk)).toEqual([404, 404, 404])
  })

  it('can only be used by those who sent it or may open it', async () => {
    const missing = '01900000-0000-7000-8000-000000000000'
    const use = (client: Client) =>
      linkEvidence(test.db, 'test-record', 'far', [evidence.id, missing], actor(client), 'photos')
    await expect(use(stranger)).rejects.toMatchObject({
      code: 'EVIDENCE_UNKNOWN',
      details: { unknown: [evidence.id, missing], fields: [{ field: 'photos' }] },
    })
    await expect(use(clerk)).rejects.toMatchObject({ details: { unknown: [missing] } })
  })

  it('is listed in its order, and can be exchanged while the record is open', async () => {
    const second = (await send(clerk, '签到表.png', await picture())).body
    const ids = async () =>
      (await findEvidence(test.db, actor(clerk), 'test-record', 'near-2')).map(({ id }) => id)
    await linkEvidence(test.db, 'test-record', 'near-2', [second.id, evidence.id], actor(clerk))
    await linkEvidence(test.db, 'test-record', 'near-2', [second.id], actor(clerk))
    expect(await ids()).toEqual([second.id, evidence.id])
    await setEvidence(test.db, 'test-record', 'near-2', [evidence.id], actor(clerk))
    expect(await ids()).toEqual([evidence.id])
  })

  it('that a counted record carried stays open to its readers after a correction, and is never swept', async () => {
    const better = (await send(clerk, '更清楚的.jpg', await photo())).body
    await linkEvidence(test.db, 'test-record', 'near', [evidence.id], actor(clerk))
    await correctEvidence(test.db, 'test-record', 'near', [better.id], actor(clerk))
    const ids = (await findEvidence(test.db, actor(clerk), 'test-record', 'near')).map(({ id }) => id)
    expect(ids).toContain(better.id)
    expect(ids).not.toContain(evidence.id)
    expect(await statuses(league)).toEqual([200, 200, 200])
    expect(await statuses(stranger)).toEqual([404, 404, 404])
    expect((await clerk.del(`/api/evidence/${evidence.id}`)).body.code).toBe('EVIDENCE_IN_USE')
    await correctEvidence(test.db, 'test-record', 'near', [evidence.id], actor(clerk))
    expect((await findEvidence(test.db, actor(clerk), 'test-record', 'near')).map(({ id }) => id)).toEqual([
      evidence.id,
    ])
  })

  it('tells when another record carries the same bytes', async () => {
    const bytes = await photo()
    const first = (await send(clerk, 'a.jpg', bytes)).body
    const again = (await send(colleague, 'b.jpg', bytes)).body
    expect(again.sha256).toBe(first.sha256)
    const kept = await test.db
      .selectFrom('storedFile')
      .where('sha256', '=', first.sha256)
      .selectAll()
      .execute()
    expect(kept).toHaveLength(1)
    await linkEvidence(test.db, 'test-record', 'r1', [first.id, evidence.id], actor(clerk))
    await linkEvidence(test.db, 'test-record', 'r2', [again.id], actor(colleague))
    const found = await findEvidenceOf(test.db, 'test-record', ['r1', 'r2', 'r3'])
    expect(found.get('r1')?.map((one) => one.usedElsewhere)).toEqual([true, false])
    expect(found.get('r2')?.map((one) => one.usedElsewhere)).toEqual([true])
    expect(found.has('r3')).toBe(false)
  })

  it('is taken back by its sender alone, and only while no record carries it', async () => {
    const path = `/api/evidence/${evidence.id}`
    expect((await colleague.del(path)).status).toBe(404)
    await linkEvidence(test.db, 'test-record', 'near', [evidence.id], actor(clerk))
    expect((await clerk.del(path)).body.code).toBe('EVIDENCE_IN_USE')
    await unlinkEvidence(test.db, 'test-record', 'near', [evidence.id])
    expect((await clerk.del(path)).status).toBe(204)
    expect((await clerk.get(path)).status).toBe(404)
  })
})
