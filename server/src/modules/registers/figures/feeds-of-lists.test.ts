import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { beginImport, carryOut, workbook } from '../../imports/import.fixture.ts'
import { type Facts, spansOf, type Values } from '../days/spans.ts'
import type { Feed } from '../kinds/definition.ts'
import { linesBetween } from './feed-rules.ts'

let platform: TestPlatform
let officer: Client
let checker: Client
let unit: number
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  unit = platform.world.banner.organizationId
  officer = await platform.as('officer', unit)
  checker = await platform.as('checker', platform.world.league.organizationId)
})
afterAll(() => platform.close())

const feeds: readonly Feed[] = [
  { metric: 'stock', amount: 'pieces', when: { state: ['open', 'free'] } },
  { metric: 'flow', amount: 'pieces', flow: true },
]
const held = fc.record({
  state: fc.constantFrom('planned', 'open', 'free'),
  pieces: fc.integer({ min: 1, max: 1000 }),
})

it('a record that was entered, changed any number of times and ended leaves no stock, and the flow it last said', () => {
  fc.assert(
    fc.property(fc.array(held, { minLength: 1, maxLength: 6 }), (all) => {
      const last = all.at(-1) as (typeof all)[number]
      const facts = (values: Values): Facts => ({
        name: '',
        organizationId: 1,
        areaId: null,
        definition: 1,
        values,
      })
      const [first, ...later] = all as unknown as [Values, ...Values[]]
      const changes = later.map((values, nth) => ({ day: `2021-02-0${nth + 1}`, facts: facts(values) }))
      const feeding = { feeds, read: ({ values }: { values: Values }) => values }
      const standing = spansOf('2021-01-01', facts(first), changes)
      const over = spansOf('2021-01-01', facts(first), [...changes, { day: '2021-03-01', facts: null }])
      const sum = (metric: string, of: ReturnType<typeof linesBetween>) =>
        of.filter((line) => line.metric === metric).reduce((total, { amount }) => total + amount, 0)
      const lines = linesBetween(feeding, [], standing)
      expect(sum('stock', lines)).toBe(last.state === 'planned' ? 0 : last.pieces)
      const ended = [...lines, ...linesBetween(feeding, standing, over)]
      expect([sum('stock', ended), sum('flow', ended)]).toEqual([0, last.pieces])
    }),
  )
})

const museum = (values: object) => ({
  ...{ name: '旗科技馆', organizationId: unit, areaId: platform.world.banner.areaId, since: '2021-03-01' },
  values,
})
const figure = async (metric: string) => {
  const query = `metric=${metric}&organization=${unit}&period=..2022-01-20`
  return (await officer.get(`/api/figures?${query}`)).body.amount
}

it('a museum counts once it is open, with its floor, and not while it is planned or built', async () => {
  const made = (
    await officer.post('/api/registers/museums/records', museum({ state: 'building', quantity: 1 }))
  ).body
  expect((await checker.post(`/api/register-records/${made.id}/accept`, { version: 1 })).status).toBe(200)
  expect(await figure('science-museums-county-plus')).toBe(0)
  const { since: _, ...facts } = museum({ state: 'free', quantity: 1, floor: 4800 })
  const change = await officer.post(`/api/register-records/${made.id}/changes`, { day: '2021-10-01', facts })
  expect((await checker.post(`/api/register-changes/${change.body.id}/accept`, { version: 1 })).status).toBe(
    200,
  )
  expect([await figure('science-museums-county-plus'), await figure('museum-floor-area')]).toEqual([1, 4800])
})

it('tells what a draft would count for, in the words of its list', async () => {
  const ask = async (values: object) =>
    (await officer.post('/api/registers/museums/explanations', { since: '2021-03-01', values })).body.verdicts
  expect(await ask({ state: 'open', quantity: 1, floor: 900 })).toMatchObject([
    { metric: 'science-museums-county-plus', counted: true, amount: 1, unit: '座' },
    { metric: 'museum-floor-area', counted: true, amount: 900, unit: '平方米' },
  ])
  const [planned] = await ask({ state: 'planned', quantity: 1 })
  expect(planned).toMatchObject({ counted: false, metricName: '旗县以上科技馆数' })
  expect(planned.reason).toBe('未计入：建设情况须为已开放、免费开放之一，实际为规划')
  const answer = await platform.anonymous.post('/api/registers/museums/explanations', {})
  expect(answer.status).toBe(401)
  const nothing = await officer.post('/api/registers/no-such-list/explanations', {
    since: '2021-03-01',
    values: {},
  })
  expect(nothing.status).toBe(404)
})

it('an empty cell takes what stands in the field at first', async () => {
  const rows = [
    ['嘎查村', '开通日期', '覆盖村数（个）'],
    ['甲嘎查', '2021-03-01', null],
    ['乙嘎查', '2021-03-01', 3],
  ]
  const bytes = await workbook(rows as never)
  const run = await beginImport(officer, 'register:press-villages', unit, { name: '报刊.xlsx', bytes })
  expect(run).toMatchObject({ state: 'checked', problems: [] })
  await carryOut(officer, run.id)
  const { items } = (await officer.get(`/api/registers/press-villages/records?organizationId=${unit}`)).body
  expect(items.map((one: { values: { quantity: number } }) => one.values.quantity).sort()).toEqual([1, 3])
})
