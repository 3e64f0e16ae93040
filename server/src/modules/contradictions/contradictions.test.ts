import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { declareFigure } from './contradiction.fixture.ts'

let platform: TestPlatform
let officer: Client
let unit: number
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  unit = platform.world.banner.organizationId
  officer = await platform.as('officer', unit)
})
afterAll(() => platform.close())

const declare = (metric: string, period: string, value: string) =>
  declareFigure(platform, officer, { metric, period, value })

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

it('asks about a target that was met before its year began', async () => {
  await declare('agri-tech-assoc-members', '2020-12-31', '1000')
  await declare('agri-tech-assoc-members', '2021-12-31', '1100')
  const above = await platform.as('officer', platform.world.league.organizationId)
  const items = [{ organization: unit, value: '900', most: false, version: 0 }]
  const target = { metric: 'agri-tech-assoc-members', year: 2021, source: '2021年工作要点', note: '', items }
  expect((await above.put('/api/targets', target)).status).toBe(200)
  const found = (await officer.get(`/api/contradictions/year/${unit}-2021`)).body.items
  const met = found.find(({ rule }: { rule: string }) => rule === 'target-already-met')
  expect(met.places.map(({ value }: { value: number }) => value).sort()).toEqual([1000, 900])
  expect(JSON.stringify(met.places)).toContain('2021年工作要点')
})

it('knows no unit that is not there, and no year that is none', async () => {
  for (const id of ['9999999-2021', 'abc', `${unit}-0021`, `${unit}-99999`])
    expect((await officer.get(`/api/contradictions/year/${id}`)).status).toBe(404)
})
