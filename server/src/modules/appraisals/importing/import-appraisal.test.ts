import { nationalScheme, score } from '@medelge/appraisal'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { storeEvidence } from '#modules/evidence'
import { smallForm } from '#test/appraisal-form'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { formRows, put, workbook } from '../official/reading/sheet.fixture.ts'
import { writeXlsx } from '../official/write-xlsx.ts'

let platform: TestPlatform
let officer: Client
let unit: number
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  unit = platform.world.banner.organizationId
  officer = await platform.as('officer', unit)
})
afterAll(() => platform.close())

const sent = (bytes: Buffer, who = officer, name = '自评表.xlsx') =>
  storeEvidence(platform.platform, { bytes, name, uploadedBy: who.personId })
const official = () => writeXlsx(smallForm(), score(smallForm(), nationalScheme))
const begin = (evidence: string, who = officer, headers = {}) =>
  who.post('/api/appraisals/import', { organizationId: unit, evidence }, headers)

it('begins a form with the rows of the office’s own file, once for a repeated request', async () => {
  const evidence = await sent(await official())
  const key = { 'idempotency-key': 'the same file' }
  const [first, second] = [await begin(evidence, officer, key), await begin(evidence, officer, key)]
  expect([first.status, second.body.id]).toEqual([201, first.body.id])
  const { form } = (await officer.get(`/api/appraisals/${first.body.id}`)).body
  expect(form.indicators.map(({ level3 }: { level3: string }) => level3)).toEqual(
    smallForm().indicators.map(({ level3 }) => level3),
  )
})

it('names what cannot be read, and refuses a file of somebody else', async () => {
  const unreadable = await begin(await sent(Buffer.from('不是工作簿'), officer, '自评表.txt'))
  expect(unreadable).toMatchObject({ status: 422, body: { code: 'APPRAISAL_FILE_UNREADABLE' } })
  const stranger = await platform.as('officer', platform.world.farBanner.organizationId)
  expect((await begin(await sent(await official(), stranger))).status).toBeGreaterThanOrEqual(400)
})

const named = (project: string) => put(formRows(), 'B3', project)

it('tells what a file holds before anything is kept, and begins the form that is chosen', async () => {
  const notes = [...named('乙'), ['填表人：林海']]
  const evidence = await sent(await workbook({ name: '一', rows: named('甲') }, { name: '二', rows: notes }))
  const told = await officer.post('/api/appraisals/import/reading', { organizationId: unit, evidence })
  expect(told).toMatchObject({ status: 200, body: { problems: [], remarks: [] } })
  expect(told.body.forms).toMatchObject([
    {
      number: 1,
      sheet: '一',
      firstRow: 1,
      lastRow: 11,
      project: '甲',
      year: 2023,
      indicators: 3,
      remarks: [],
    },
    { number: 2, sheet: '二', remarks: ['有 1 个单元格没有读：A12“填表人：林海”'], weightless: false },
  ])
  const body = { organizationId: unit, evidence, form: 2 }
  const made = await officer.post('/api/appraisals/import', body)
  expect(made).toMatchObject({ status: 201, body: { project: '乙' } })
  expect(made.body.remarks[0]).toContain('读的是第 2 张')
  expect(made.body.remarks.at(-1)).toContain('A12“填表人：林海”')
  const english = await officer.post(
    '/api/appraisals/import',
    { ...body, form: 3 },
    { 'accept-language': 'en' },
  )
  expect(english).toMatchObject({
    status: 422,
    body: { details: { fields: [{ message: 'There is no form 3; this file holds 2' }] } },
  })
})

it('asks where points come from that no column holds', async () => {
  const rows = formRows().map((row, at) => (at < 6 ? row : row.filter((_, position) => position !== 6)))
  const evidence = await sent(await workbook({ rows }))
  const told = await officer.post('/api/appraisals/import/reading', { organizationId: unit, evidence })
  expect(told.body.forms).toMatchObject([{ weightless: true, problems: [] }])
  expect((await begin(evidence)).status).toBe(422)
  const made = await officer.post('/api/appraisals/import', {
    organizationId: unit,
    evidence,
    weights: 'scores',
  })
  const { form } = (await officer.get(`/api/appraisals/${made.body.id}`)).body
  expect(form.indicators.map(({ weight }: { weight: number }) => weight)).toEqual([50, 30, 10])
})

it('says in words what a file is that cannot be read', async () => {
  const evidence = await sent(Buffer.from('不是工作簿'), officer, '自评表.txt')
  const told = await officer.post('/api/appraisals/import/reading', { organizationId: unit, evidence })
  expect(told.body).toEqual({
    forms: [],
    problems: ['不是 .xlsx 工作簿，请用 Excel 或 WPS 另存为 .xlsx 后再试'],
    remarks: [],
  })
})

it('is for those who write forms there', async () => {
  const evidence = await sent(await official())
  const read = (who = officer) =>
    who.post('/api/appraisals/import/reading', { organizationId: unit, evidence })
  expect((await read(platform.anonymous)).status).toBe(401)
  expect((await begin(evidence, platform.anonymous)).status).toBe(401)
  expect((await begin(evidence, await platform.as('leader', unit))).status).toBe(404)
  const beside = await platform.as('officer', platform.world.siblingBanner.organizationId)
  expect((await begin(evidence, beside)).status).toBe(404)
  expect((await read(beside)).status).toBe(404)
})
