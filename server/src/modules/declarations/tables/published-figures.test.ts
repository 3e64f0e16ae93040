import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { insertPlace } from '#test/world'
import { lookAtAll } from '../../contradictions/nightly/nightly-look.ts'
import { beginImport, carryOut } from '../../imports/import.fixture.ts'

const leagues = [
  ['150800', '巴彦淖尔市'],
  ['150200', '包头市'],
  ['150700', '呼伦贝尔市'],
  ['150900', '乌兰察布市'],
] as const

let test: TestPlatform
let officer: Client
let region: number
beforeAll(async () => {
  test = await buildTestPlatform({ clock: () => new Date('2022-10-20T02:00:00Z') })
  for (const [code, name] of leagues)
    await insertPlace(test.db, { code, name, inhabitants: 2_000_000 }, test.world.region)
  region = test.world.region.organizationId
  officer = await test.as('officer', region)
})
afterAll(() => test.close())

const table = readFileSync(new URL('../../../../../demo/data/published-figures.csv', import.meta.url))

function countBy(findings: readonly { code: string }[]) {
  const counts: Record<string, number> = {}
  for (const { code } of findings) counts[code] = (counts[code] ?? 0) + 1
  return counts
}

/** Says yes to all that waits, some at a time. */
async function acceptAll() {
  const checker = await test.as('checker', region)
  for (;;) {
    const { items } = (await checker.get('/api/checks?limit=8')).body
    if (items.length === 0) return
    await Promise.all(
      items.map(async ({ id, version }: { id: string; version: number }) => {
        const yes = await checker.post(`/api/declarations/${id}/accept`, { version })
        expect(yes.status, yes.text).toBe(200)
      }),
    )
  }
}

// What docs/consistency.md says of it.
it('reads 633 published figures in as they stand: each lands, or says why it does not', async () => {
  const run = await beginImport(officer, 'declarations', region, { name: 'figures.csv', bytes: table })
  expect(run).toMatchObject({ state: 'checked', total: 633, rightRows: 364 })
  expect(countBy(run.problems)).toEqual({
    CELL_MEANT_SCORE: 60,
    CELL_MEANT_TARGET: 39,
    CELL_METRIC_UNKNOWN: 6,
    CELL_ORGANIZATION_UNKNOWN: 38,
    CELL_PERIOD_YEARS: 49,
    CELL_WHOLE_AGAIN: 18,
    CELL_WHOLE_LESS: 11,
    CELL_WHOLE_STANDS: 34,
    CELL_WHOLE_TWICE: 11,
    METRIC_COMPUTED: 3,
  })
  // None of them twice, and all others land.
  expect(new Set(run.problems.map(({ row }: { row: number }) => row)).size).toBe(633 - 364)
  expect(countBy(run.questions)).toEqual({ DOUBT_STOCK_FALLS: 5, QUESTION_UNIT: 22 })
  // What no word of the platform is known for is offered to be chosen.
  const offered = run.unknown.reduce((sum: number, { rows }: { rows: number }) => sum + rows, 0)
  expect(offered).toBe(38 + 6)
  const mobile = run.problems.find(({ row }: { row: number }) => row === 557)
  expect(mobile).toMatchObject({ code: 'CELL_WHOLE_LESS', value: '500000' })
  expect(mobile.message).toContain('第 406 行里较短时间的（600000 人次）')
})

it('adds them up to what was published, with where each stood, and finds in the night what contradicts itself', async () => {
  const { id } = (await officer.get('/api/imports?limit=1')).body.items[0]
  const done = await carryOut(officer, id, { part: true, confirmed: true })
  expect(done).toMatchObject({ state: 'imported', recorded: 364, leftOver: 269 })
  await acceptAll()
  const figure = async (metric: string, period: string) =>
    (await officer.get(`/api/figures?metric=${metric}&organization=${region}&period=${period}`)).body
  expect(await figure('popsci-estations', '2021-11-30')).toMatchObject({ amount: 6403, mark: 'declared' })
  expect(await figure('popsci-estations', '2022-09-15')).toMatchObject({ amount: 6403 })
  expect(await figure('mobile-museum-beneficiaries', '2021')).toMatchObject({ amount: 600_000 })
  const of = `organizationId=${region}&metric=popsci-estations`
  const stations = (await officer.get(`/api/declarations?${of}`)).body.items
  expect(stations.map(({ note }: { note: string }) => note)).toContainEqual(
    expect.stringMatching(/出自 004 四\(三\)2\(二\)线上之家；总数为 6403 个$/),
  )
  await lookAtAll(test.background)
  const counts = await officer.get(`/api/contradiction-counts?organizationId=${region}&year=2022`)
  expect(counts.body.items).toMatchObject([{ organizationId: region, errors: 2, warnings: 2 }])
  const { items } = (await officer.get(`/api/contradictions/year/${region}-2022`)).body
  expect(items.map(({ rule }: { rule: string }) => rule)).toEqual([
    'growth-does-not-follow',
    'growth-does-not-follow',
    'stock-falls',
    'stock-falls',
    'one-number-two-things',
    'round-without-source',
  ])
})
