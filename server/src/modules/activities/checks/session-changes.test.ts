import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeEvidence } from '#modules/evidence'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { sessionOf } from '#test/session-facts'

let platform: TestPlatform
let recorder: Client
let checker: Client
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2021-10-01T02:00:00Z') })
  recorder = await platform.as('recorder', platform.world.banner.organizationId)
  checker = await platform.as('checker', platform.world.league.organizationId)
})
afterAll(() => platform.close())

// One pixel of its own color: a photo that is the same wherever it is used, and no other's.
const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR4nGP4z8DwHwAFAAH/iZk9HQAAAABJRU5ErkJggg=='
const photo = (name: string, uploadedBy: string) =>
  storeEvidence(platform.platform, { bytes: Buffer.from(pixel, 'base64'), name, uploadedBy })
const paper = (name: string) =>
  storeEvidence(platform.platform, { bytes: Buffer.from(name), name, uploadedBy: recorder.personId })

let number = 0
async function handedIn(change: Record<string, unknown> = {}) {
  number += 1
  const facts = sessionOf(platform.world, { title: `第${number}场讲座`, ...change })
  const { body } = await recorder.post('/api/sessions', { ...facts, submit: true })
  return { id: body.id as string, facts }
}
const read = async (id: string, who = checker) => (await who.get(`/api/sessions/${id}`)).body
const giveBack = (id: string, version: number) =>
  checker.post(`/api/sessions/${id}/return`, { version, reason: '人数与凭证不符' })

describe('what is new since a record was returned', () => {
  it('is shown field by field, with the evidence that came and went', async () => {
    const [sheet, better] = [await paper('旧签到表.txt'), await paper('新签到表.txt')]
    const { id, facts } = await handedIn({ evidence: [sheet] })
    expect((await read(id)).sinceReturn).toBeNull()
    await giveBack(id, 1)
    const headcounts = [
      { audience: 'farmers-herders', offline: 70, online: 0 },
      { audience: 'elderly', offline: 6, online: 0 },
    ]
    const change = { ...facts, place: '嘎查文化室', headcounts, evidence: [better] }
    await recorder.put(`/api/sessions/${id}`, { ...change, version: 1 })
    await recorder.put(`/api/sessions/${id}`, { ...change, note: '按签到表改', version: 2, submit: true })
    const { sinceReturn, history } = await read(id)
    expect(sinceReturn).toMatchObject({ personName: '乌兰', reason: '人数与凭证不符' })
    expect(sinceReturn.changes.fields).toEqual([
      { field: 'place', before: '文化站', after: '嘎查文化室' },
      { field: 'note', before: null, after: '按签到表改' },
      { field: 'offline', audience: 'farmers-herders', before: 86, after: 70 },
      { field: 'offline', audience: 'elderly', before: 0, after: 6 },
    ])
    expect(sinceReturn.changes.added).toEqual([{ id: better, name: '新签到表.txt' }])
    expect(sinceReturn.changes.removed).toEqual([{ id: sheet, name: '旧签到表.txt' }])
    const steps = history.map((event: { step: string; changes: unknown }) => [
      event.step,
      event.changes !== null,
    ])
    expect(steps).toEqual([
      ['recorded', false],
      ['submitted', false],
      ['returned', false],
      ['changed', true],
      ['changed', true],
      ['submitted', false],
    ])
  })

  it('says when nothing was changed, and nothing where the return was taken back', async () => {
    const { id } = await handedIn()
    await giveBack(id, 1)
    await recorder.post(`/api/sessions/${id}/submit`)
    const { sinceReturn } = await read(id)
    expect(sinceReturn.changes).toEqual({ fields: [], added: [], removed: [], totals: [] })
    const undone = await handedIn()
    await giveBack(undone.id, 1)
    await checker.post(`/api/sessions/${undone.id}/undo-check`, { version: 1 })
    expect((await read(undone.id)).sinceReturn).toBeNull()
  })
})

it('shows in the history what a correction changed, and each total by how much', async () => {
  const { id, facts } = await handedIn()
  await checker.post(`/api/sessions/${id}/accept`, { version: 1 })
  const headcounts = [{ audience: 'farmers-herders', offline: 68, online: 0 }]
  const before = await totalsOf()
  await checker.post(`/api/sessions/${id}/correction`, { ...facts, headcounts, version: 1, reason: '数错了' })
  const { changes } = (await read(id)).history.at(-1)
  expect(changes.fields).toEqual([{ field: 'offline', audience: 'farmers-herders', before: 86, after: 68 }])
  const told = changes.totals.find(
    (one: { metric: string }) => one.metric === 'popsci-activity-beneficiaries',
  )
  expect(told).toMatchObject({ before: 86, after: 68 })
  expect((await totalsOf()) - before).toBe(told.after - told.before)
})

const totalsOf = async () => {
  const query = `metric=popsci-activity-beneficiaries&organization=${platform.world.region.organizationId}&period=2021`
  const leader = await platform.as('leader', platform.world.region.organizationId)
  return (await leader.get(`/api/figures?${query}`)).body.amount as number
}

describe('a photo that another record shows too', () => {
  it('leads to that record, or says whose it is where the reader may not open it', async () => {
    const far = await platform.as('recorder', platform.world.farBanner.organizationId)
    const theirs = await far.post(
      '/api/sessions',
      sessionOf(platform.world, {
        title: '前旗的讲座',
        hosts: [platform.world.farBanner.organizationId],
        evidence: [await photo('现场.png', far.personId)],
        submit: true,
      }),
    )
    const first = await handedIn({ evidence: [await photo('甲.png', recorder.personId)] })
    const second = await handedIn({ evidence: [await photo('乙.png', recorder.personId)] })
    const { alsoUsed } = await read(second.id)
    expect(alsoUsed).toHaveLength(2)
    expect(alsoUsed).toContainEqual({
      photo: '乙.png',
      kind: 'session',
      id: first.id,
      title: first.facts.title,
      day: '2021-09-18',
      state: 'submitted',
      unit: platform.world.banner.organizationName,
    })
    expect(alsoUsed).toContainEqual({
      photo: '乙.png',
      kind: 'session',
      id: null,
      title: null,
      day: null,
      state: null,
      unit: platform.world.farBanner.organizationName,
    })
    const top = await platform.as('checker', platform.world.region.organizationId)
    const seen = (await read(second.id, top)).alsoUsed.map((use: { id: string }) => use.id)
    expect(seen).toContain(theirs.body.id)
  })

  it('is no matter of a list of names that proves several sessions', async () => {
    const list = await paper('花名册.txt')
    await handedIn({ evidence: [list] })
    const { id } = await handedIn({ evidence: [list] })
    expect((await read(id)).alsoUsed).toEqual([])
    const { items } = (await checker.get('/api/checks?limit=100')).body
    const row = items.find((item: { id: string }) => item.id === id)
    expect(row.flags.map((flag: { flag: string }) => flag.flag)).not.toContain('photo-reused')
  })
})
