import { afterAll, beforeAll, expect, it } from 'vitest'
import { storeEvidence } from '#modules/evidence'
import { csvRows } from '#test/csv-rows'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'

let platform: TestPlatform
let officer: Client
let other: Client
let league: number
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  league = platform.world.league.organizationId
  officer = await platform.as('officer', league)
  other = await platform.as('officer', league)
  for (const [who, metric, period, value] of [
    [officer, 'popsci-informants', '2021-12-31', '44920'],
    [officer, 'st-volunteers', '2021-12-31', '9000'],
    [other, 'popsci-publicity-events', '2021-Q3', '40'],
  ] as const) {
    const bytes = Buffer.from(`名单 ${metric}`)
    const paper = await storeEvidence(platform.platform, {
      bytes,
      name: '名单.txt',
      uploadedBy: who.personId,
    })
    const facts = { metric, organization: league, period, value, evidence: [paper], note: '' }
    expect((await who.post('/api/declarations', facts)).status).toBe(201)
  }
})
afterAll(() => platform.close())

const file = (query: string, who = officer, headers = {}) =>
  who.get(`/api/exports/declarations?format=csv&organizationId=${query}`, headers)

it.each(['', '&order=day', '&order=-day', '&mine=true', '&metric=st-volunteers', '&state=counted'])(
  'the file of declared figures holds what the list holds:%s',
  async (query) => {
    const { items } = (await officer.get(`/api/declarations?organizationId=${league}${query}`)).body
    const [head, ...rows] = csvRows((await file(`${league}${query}`)).text)
    expect(head).toEqual(['指标', '单位', '期间', '数值', '计量单位', '填报时间', '状态', '说明'])
    const { themes } = (await officer.get('/api/metrics')).body
    const metrics = themes.flatMap((theme: { metrics: unknown[] }) => theme.metrics)
    const metricOf = (code: string) => metrics.find((one: { code: string }) => one.code === code)
    const periods: Record<string, string> = { '2021-12-31': '2021年12月31日', '2021-Q3': '2021年第三季度' }
    expect(rows).toEqual(
      items.map((one: Record<string, string>) => [
        metricOf(one.metric ?? '').name,
        one.unitName,
        periods[one.period ?? ''],
        String(one.amount),
        metricOf(one.metric ?? '').unit,
        '2022-01-20 10:00',
        '待核对',
        '',
      ]),
    )
  },
)

it('speaks the language of its reader', async () => {
  const rows = csvRows(
    (await file(`${league}&metric=st-volunteers`, officer, { 'accept-language': 'en' })).text,
  )
  expect(rows[0]?.[0]).toBe('Metric')
  expect([rows[1]?.[2], rows[1]?.[6]]).toEqual(['31 December 2021', 'To check'])
})

it('is for who may see the list', async () => {
  expect((await file(String(league), platform.anonymous)).status).toBe(401)
  const far = await platform.as('officer', platform.world.otherLeague.organizationId)
  expect((await file(String(league), far)).status).toBe(404)
  expect((await file(`${league}&metric=A+B`)).status).toBe(400)
})
