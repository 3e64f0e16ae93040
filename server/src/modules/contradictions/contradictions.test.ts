import { afterAll, beforeAll, expect, it } from 'vitest'
import { storeEvidence } from '#modules/evidence'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'

let platform: TestPlatform
let officer: Client
let unit: number
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  unit = platform.world.banner.organizationId
  officer = await platform.as('officer', unit)
})
afterAll(() => platform.close())

async function declare(metric: string, period: string, value: string) {
  const bytes = Buffer.from(`${metric} ${period} ${value}`)
  const paper = await storeEvidence(platform.platform, {
    bytes,
    name: '台账.txt',
    uploadedBy: officer.personId,
  })
  const body = {
    metric,
    organization: unit,
    period,
    value,
    evidence: [paper],
    confirmation: '台账如此',
    as: 'level',
  }
  const made = await officer.post('/api/declarations', body)
  expect(made.status, made.text).toBe(201)
  const checker = await platform.as('checker', platform.world.league.organizationId)
  const yes = await checker.post(`/api/declarations/${made.body.id}/accept`, { version: 1 })
  expect(yes.status, yes.text).toBe(200)
}

it('finds in the year of a unit what cannot have become less, and keeps what was said of it', async () => {
  const address = `/api/contradictions/year/${unit}-2021`
  expect((await officer.get(address)).body).toMatchObject({ items: [], figures: 0, can: { answer: true } })
  await declare('society-members-regional', '2020-12-31', '1000')
  await declare('society-members-regional', '2021-12-31', '900')
  const { items, figures } = (await officer.get(address)).body
  expect(figures).toBe(2)
  expect(items).toHaveLength(1)
  expect(items[0].places.map(({ value }: { value: number }) => value)).toEqual([1000, 900])
  const said = await officer.post(`${address}/answers`, { key: items[0].key, note: '上年多计一百场' })
  expect(said.status, said.text).toBe(201)
  expect((await officer.get(address)).body.items[0].answer.note).toBe('上年多计一百场')
  const gone = await officer.post(`${address}/answers`, { key: 'a'.repeat(64), note: '没有这一处' })
  expect([gone.status, gone.body.code]).toEqual([409, 'CONTRADICTION_GONE'])
})

it('knows no unit that is not there, and no year that is none', async () => {
  for (const id of ['9999999-2021', 'abc', `${unit}-0021`, `${unit}-99999`])
    expect((await officer.get(`/api/contradictions/year/${id}`)).status).toBe(404)
})
