import { afterAll, beforeAll, expect, it } from 'vitest'
import { storeEvidence } from '#modules/evidence'
import { smallForm } from '#test/appraisal-form'
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

interface Item {
  key: string
  rule: string
  severity: string
  places: { document: string; quote?: string; value: number }[]
  answer: { note: string; answeredByName: string } | null
}

const indicator = (code: string, name: string, value: number, target = 1) => ({
  ...{ code, level1: '产出指标', level2: '数量指标', level3: name, weight: 45, evidence: '工作台账' },
  target: { operator: '>=', value: target, unit: '人', text: `≥${target}人` },
  actual: { value, unit: '人', text: `${value}人` },
})
const form = (changes: object = {}) => ({
  ...smallForm({ project: '科普专项' }),
  ...changes,
})

async function begin(indicators: object[]) {
  const made = await officer.post('/api/appraisals', { organizationId: unit, form: form({ indicators }) })
  expect(made.status, made.text).toBe(201)
  return made.body.id as string
}
const look = async (id: string, who = officer) => {
  const { status, body, text } = await who.get(`/api/contradictions/appraisal/${id}`)
  expect(status, text).toBe(200)
  return body.items as Item[]
}
const answer = (id: string, key: string, note: string, who = officer) =>
  who.post(`/api/contradictions/appraisal/${id}/answers`, { key, note })

it('finds that one number has two values in a form, and keeps what was answered to exactly these', async () => {
  const id = await begin([
    indicator('1', '科普信息员人数', 449_204, 300_000),
    indicator('2', '科普信息员人数', 437_100, 300_000),
  ])
  const [found] = (await look(id)).filter(({ severity }) => severity !== 'note')
  expect(found).toMatchObject({ rule: 'two-values', answer: null })
  expect(found?.places.map(({ value }) => value).sort()).toEqual([437_100, 449_204])
  const said = await answer(id, found?.key ?? '', '第二行是年中数')
  expect(said.status, said.text).toBe(201)
  const again = await answer(id, found?.key ?? '', '第二行是六月末数')
  expect(again.status).toBe(201)
  expect((await look(id)).find(({ key }) => key === found?.key)?.answer).toMatchObject({
    note: '第二行是六月末数',
  })
  const kept = await platform.db.selectFrom('contradiction').select('note').orderBy('answeredAt').execute()
  expect(kept.map(({ note }) => note).sort()).toEqual(['第二行是六月末数', '第二行是年中数'].sort())
})

it('asks anew where a value is another one', async () => {
  const indicators = [indicator('1', '科技志愿者人数', 94_844), indicator('2', '科技志愿者人数', 86_000)]
  const id = await begin(indicators)
  const [first] = await look(id)
  expect((await answer(id, first?.key ?? '', '口径不同')).status).toBe(201)
  const { body } = await officer.get(`/api/appraisals/${id}`)
  const changed = { ...body.form, indicators: [indicators[0], indicator('2', '科技志愿者人数', 87_000)] }
  const put = await officer.put(`/api/appraisals/${id}`, {
    ...{ form: changed, scheme: body.scheme, version: body.appraisal.version },
  })
  expect(put.status, put.text).toBe(200)
  const [second] = await look(id)
  expect([second?.rule, second?.answer]).toEqual(['two-values', null])
  expect((await answer(id, first?.key ?? '', '还是这样')).body.code).toBe('CONTRADICTION_GONE')
})

it('holds what somebody typed against what the platform counted', async () => {
  const bytes = Buffer.from('在册信息员名单')
  const evidence = await storeEvidence(platform.platform, {
    ...{ bytes, name: '名单.txt', uploadedBy: officer.personId },
  })
  const declared = await officer.post('/api/declarations', {
    ...{ metric: 'popsci-informants', organization: unit, period: '2021-12-31', value: '1200' },
    evidence: [evidence],
  })
  expect(declared.status, declared.text).toBe(201)
  const checker = await platform.as('checker', platform.world.league.organizationId)
  const yes = await checker.post(`/api/declarations/${declared.body.id}/accept`, { version: 1 })
  expect(yes.status, yes.text).toBe(200)
  const id = await begin([indicator('1', '科普信息员人数', 1500)])
  const found = (await look(id)).find(({ rule }) => rule === 'two-values')
  expect(found?.places.map(({ value }) => value).sort()).toEqual([1200, 1500])
  expect(found?.places.map(({ document }) => document)).toContain('平台数据')
})

it('is seen by whoever sees the unit, and answered by those who work there', async () => {
  const id = await begin([indicator('1', '科普专家人数', 3172), indicator('2', '科普专家人数', 3100)])
  const [found] = await look(id)
  const beside = await platform.as('officer', platform.world.siblingBanner.organizationId)
  expect((await beside.get(`/api/contradictions/appraisal/${id}`)).status).toBe(404)
  expect((await answer(id, found?.key ?? '', '不是我的', beside)).status).toBe(404)
  const leader = await platform.as('leader', unit)
  expect((await leader.get(`/api/contradictions/appraisal/${id}`)).status).toBe(200)
  expect((await answer(id, found?.key ?? '', '看过', leader)).status).toBe(404)
  for (const wrong of ['year/9999999-2021', 'year/abc', `appraisal/${unit}`])
    expect((await officer.get(`/api/contradictions/${wrong}`)).status).toBe(404)
})
