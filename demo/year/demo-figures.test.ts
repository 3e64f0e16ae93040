import { expect, test } from 'vitest'
import { outreachKinds, people, type SessionFacts } from '../session-facts.ts'
import { demoYear } from './demo-year.ts'

const { sessions, facilities, declared } = demoYear()
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0)
const of = (keep: (session: SessionFacts) => boolean) => sessions.filter(keep)
const reached = (rows: SessionFacts[]) => sum(rows.map(people))
const outreach = of(({ kind }) => outreachKinds.includes(kind))
const training = of(({ kind }) => kind === 'training')
const lastMonth = (series: string) =>
  Math.max(...of((session) => session.series === series).map(({ day }) => Number(day.slice(5, 7))))

test('outreach: 2,500 sessions for 11,000,000 people', () => {
  expect(outreach).toHaveLength(2500)
  expect(reached(outreach)).toBe(11_000_000)
})

test('training: 400,000 people, 100,000 of them farmers and herders', () => {
  expect(reached(training)).toBe(400_000)
  const farmers = training
    .flatMap(({ headcounts }) => headcounts)
    .filter((row) => row.audience === 'farmers-herders')
  expect(sum(farmers.map(({ offline, online }) => offline + online))).toBe(100_000)
})

test('academic exchange: 70 sessions, 20,000 people at the yearly meeting, 6,000 internationally', () => {
  const academic = of(({ kind }) => kind === 'academic')
  expect(academic).toHaveLength(70)
  expect(reached(academic.filter(({ series }) => series === 'academic-annual'))).toBe(20_000)
  expect(reached(of(({ kind }) => kind === 'international'))).toBe(6000)
})

test('256 cadres trained, 1,000 contest works collected', () => {
  expect(reached(of(({ kind }) => kind === 'cadre-training'))).toBe(256)
  expect(sum(of(({ kind }) => kind === 'contest').map(({ works }) => works))).toBe(1000)
  expect(sum(sessions.map(({ works }) => works))).toBe(1000)
})

test('the two key dates are completed in May and in September', () => {
  expect(lastMonth('sci-workers-day')).toBe(5)
  expect(lastMonth('science-day')).toBe(9)
})

test('facilities: the stock of 2021 and, for e-stations, of 2019', () => {
  const stock = (kind: string, day: string) =>
    facilities.filter((row) => row.kind === kind && row.openedDay <= day).length
  expect(stock('e-station', '2021-12-31')).toBe(6403)
  expect(stock('e-station', '2019-12-31')).toBe(4944)
  expect(stock('reading-point', '2021-12-31')).toBe(1205)
  expect(stock('exhibit', '2021-12-31') - stock('exhibit', '2020-12-31')).toBe(314)
  expect(facilities).toHaveLength(6403 + 1205 + 314)
})

test.each([
  ['popsci_informants', 449_204],
  ['platform_4k_om_cost', 160],
  ['media_popsci_publicity_items', 21_578],
  ['budget_hq_expenditure', 1861.43],
  ['commended_st_workers', 140],
  ['expert_group_members', 3172],
  ['st_volunteers', 94_844],
  ['website_daily_visits', 285],
  ['mainstream_media_reports', 10],
  ['audience_satisfaction_rate', 90],
])('declared %s sums to %d', (metric, total) => {
  const values = declared.filter((row) => row.metric === metric).map(({ value }) => Number(value))
  expect(sum(values)).toBe(total)
})

test('the graded judgement is declared as its word', () => {
  expect(
    declared.filter(({ metric }) => metric === 'outreach_effect_grade').map(({ value }) => value),
  ).toEqual(['优'])
})

test('each declared figure has one time and a paper that shows its value', () => {
  for (const { day, period, value, evidence } of declared) {
    expect((day === undefined) !== (period === undefined)).toBe(true)
    expect(evidence.text).toContain(String(value))
    expect(evidence.text).not.toMatch(/[{}]/)
  }
})
