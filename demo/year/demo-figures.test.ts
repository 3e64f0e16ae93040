import { settle } from '@medelge/fields/definition'
import { expect, test } from 'vitest'
import { formOfKind } from '../../server/src/modules/registers/kinds/form-of-kind.ts'
import { shippedKinds } from '../../server/src/modules/registers/kinds/shipped.ts'
import { outreachKinds, people, type SessionFacts } from '../session-facts.ts'
import { demoAgreements } from './demo-agreements.ts'
import { demoYear } from './demo-year.ts'

const { sessions, registers, declared } = demoYear()
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

test('lists: associations and posts at both published days, farmers’ associations with their numbers', () => {
  const of = (kind: string) => registers.filter((row) => row.kind === kind)
  const by = (kind: string, day: string) => of(kind).filter(({ since }) => since <= day)
  expect(by('grassroots-associations', '2019-12-29')).toHaveLength(2409)
  expect(by('grassroots-associations', '2021-11-30')).toHaveLength(3906)
  const types = (one: string) =>
    of('grassroots-associations').filter(({ values }) => values.category === one).length
  expect(['township', 'enterprise', 'university', 'school'].map(types)).toEqual([1125, 443, 34, 2304])
  expect(by('part-time-posts', '2019-12-29')).toHaveLength(1223)
  expect(by('part-time-posts', '2021-11-30')).toHaveLength(2611)
  expect(by('science-experts', '2021-12-31')).toHaveLength(3172)
  expect(of('science-experts')).toHaveLength(3172)
  expect(by('volunteer-teams', '2021-12-31')).toHaveLength(1390)
  const sum = (name: string) =>
    of('farmers-associations').reduce((all, { values }) => all + Number(values[name]), 0)
  expect([of('farmers-associations').length, sum('members'), sum('households')]).toEqual([
    227, 21_411, 115_935,
  ])
})

test('lists: no two records of one name in one list and unit, people aside', () => {
  const places = registers
    .filter(({ kind, born }) => kind !== 'part-time-posts' && born === undefined)
    .map(({ kind, host, name }) => `${kind} ${host} ${name}`)
  expect(places.length - new Set(places).size).toBe(0)
})

test('lists of facilities: the stock of 2021 and, for e-stations, of 2019', () => {
  const stock = (kind: string, day: string) =>
    registers.filter((row) => row.kind === kind && row.since <= day).length
  expect(stock('e-stations', '2021-12-31')).toBe(6403)
  expect(stock('e-stations', '2019-12-31')).toBe(4944)
  expect(stock('press-villages', '2021-12-31')).toBe(1205)
  expect(stock('exhibits', '2021-12-31') - stock('exhibits', '2020-12-31')).toBe(314)
  expect(stock('exhibits', '2021-12-31')).toBe(314)
})

test.each([
  ['popsci_informants', 449_204],
  ['platform_4k_om_cost', 160],
  ['media_popsci_publicity_items', 21_578],
  ['budget_hq_expenditure', 1861.43],
  ['commended_st_workers', 140],
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

test('people of a few banners stand in the lists of volunteers and information officers, told apart', () => {
  for (const kind of ['science-volunteers', 'information-officers']) {
    const people = registers.filter((row) => row.kind === kind)
    expect(people.length).toBeGreaterThan(150)
    expect(people.length).toBeLessThan(600)
    expect(new Set(people.map(({ host }) => host)).size).toBe(4)
    expect(new Set(people.map(({ host, name, born }) => `${host} ${name} ${born}`)).size).toBe(people.length)
  }
})

test('every list that comes along has records, and they hold what its form asks, computed values too', async () => {
  for (const { form: definition } of shippedKinds()) {
    const rows = [...registers, ...demoAgreements('2022-01-20')].filter(
      ({ kind }) => kind === definition.code,
    )
    expect(rows.length, definition.code).toBeGreaterThan(0)
    const form = await formOfKind({ ...definition, version: 1 })
    for (const { values, code } of rows) {
      const given = Object.entries(values).filter(
        ([field, value]) => value !== null && !form.fields[field]?.computed,
      )
      const { problems, values: kept } = settle(form, Object.fromEntries(given), { today: '2022-01-20' })
      expect([code, problems]).toEqual([code, []])
      for (const [field, value] of Object.entries(values))
        if (form.fields[field]?.computed) expect([code, field, value]).toEqual([code, field, kept[field]])
    }
  }
})

test('shorter lists: what was published at each of its days', () => {
  const at = (kind: string, day: string, keep = (_: (typeof registers)[number]['values']) => true) =>
    registers.filter((row) => row.kind === kind && row.since <= day && keep(row.values)).length
  const elected = (day: string, level: RegExp) =>
    registers.filter(
      ({ kind, since, host, values }) =>
        kind === 'terms-of-office' && since <= day && level.test(host) && values.done === true,
    ).length
  const [first, second] = ['2021-11-30', '2022-03-31']
  const isLeague = /^kx-\d{4}00$/
  expect([elected(first, isLeague), elected(second, isLeague)]).toEqual([11, 12])
  expect([elected(first, /./), elected(second, /./)]).toEqual([11 + 94, 12 + 95])
  expect(at('demonstration-counties', first, ({ state }) => state === 'named')).toBe(1)
  expect(at('demonstration-counties', first, ({ state }) => state === 'candidate')).toBe(20)
  expect(at('farmer-training-bases', first)).toBe(2)
  expect(at('science-studios', '2021-12-31')).toBe(4)
  expect(at('pilots', second, ({ category }) => category === 'tourism')).toBe(23)
  expect(at('pilots', second, ({ category }) => category === 'culture')).toBe(22)
  const stations = (category: string) => at('workstations', second, (values) => values.category === category)
  expect(['academician', 'overseas', 'expert', 'service'].map(stations)).toEqual([43, 7, 10, 7])
})

test('lists of venues and societies: what was published at each of its days', () => {
  const at = (kind: string, day: string, keep = (_: (typeof registers)[number]['values']) => true) =>
    registers.filter((row) => row.kind === kind && row.since <= day && keep(row.values))
  const stock = (...asked: Parameters<typeof at>) => at(...asked).length
  const [first, second] = ['2021-11-30', '2022-09-15']
  expect([first, second].map((day) => stock('museums', day))).toEqual([85, 91])
  expect([first, second].map((day) => stock('mobile-museums', day))).toEqual([46, 48])
  expect([first, second].map((day) => stock('caravans', day))).toEqual([119, 120])
  expect(stock('outreach-bases', second)).toBe(231)
  expect(stock('outreach-bases', second, ({ level }) => level === 'region')).toBe(177)
  expect(stock('courtyards', first, ({ state }) => state === 'built')).toBe(2)
  expect(stock('courtyards', '2022-03-31', ({ state }) => state === 'built')).toBe(24)
  expect(stock('courtyards', '2022-03-31', ({ state }) => state === 'building')).toBe(11)
  expect(stock('societies', '2022-03-31')).toBe(1016)
  const regional = at('societies', '2022-03-31', ({ level }) => level === 'region')
  expect(regional).toHaveLength(121)
  const members = (rows: typeof regional) => sum(rows.map(({ values }) => Number(values.members)))
  expect(members(regional)).toBeGreaterThan(150_000)
  expect(members(at('societies', '2022-03-31'))).toBeGreaterThan(230_000)
  const by = (name: string, value: unknown) => regional.filter(({ values }) => values[name] === value).length
  expect([by('party', 'own'), by('party', 'attached'), by('transfer', true)]).toEqual([31, 86, 16])
})

test('people of one unit differ by name or day of birth', () => {
  const people = registers.flatMap(({ host, name, born }) => (born ? [`${host} ${name} ${born}`] : []))
  expect(new Set(people).size).toBe(people.length)
})
