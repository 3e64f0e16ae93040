import exceljs from 'exceljs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { beginImport, carryOut, workbook } from '../../imports/import.fixture.ts'
import { communities } from '../register.fixture.ts'

let platform: TestPlatform
let officer: Client
let unit: number
let kind: string
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  const { region, banner } = platform.world
  unit = banner.organizationId
  officer = await platform.as('officer', unit)
  const chief = await platform.as('officer', region.organizationId)
  const list = { organizationId: region.organizationId, ...communities }
  kind = (await chief.post('/api/register-kinds', list)).body.code
})
afterAll(() => platform.close())

const begin = async (rows: unknown[][], who = officer) =>
  beginImport(who, `register:${kind}`, unit, { name: '社区.xlsx', bytes: await workbook(rows as never) })
const titles = ['名称', '所属单位', '所在地', '命名日期', '级别', '户数（户）', '活动室面积', '经费']

it('reads rows by the words of the list, as a form would take them', async () => {
  const run = await begin([
    ['科普示范社区名单'],
    titles,
    ['朝阳社区', null, '巴拉嘎尔高勒镇', '2021年3月1日', '国家级', '1200户', '80.5', '0.5万元'],
    ['和平社区', '西乌旗科协', null, '2021-04-01', '自治区级', 300, null, null],
  ])
  expect(run).toMatchObject({
    state: 'checked',
    total: 2,
    problems: [],
    questions: [],
    kindName: '科普示范社区',
  })
  expect(await carryOut(officer, run.id)).toMatchObject({ state: 'imported', recorded: 2 })
  const { items } = (await officer.get(`/api/registers/${kind}/records?organizationId=${unit}`)).body
  expect(items).toMatchObject([
    { name: '朝阳社区', state: 'submitted', values: { f1: 'o1', f2: 1200, f3: '80.5', f4: 500_000 } },
    { name: '和平社区', areaId: null, values: { f1: 'o2', f2: 300, f3: null, f4: null } },
  ])
})

it('names every cell that cannot be, in words', async () => {
  const run = await begin([
    titles,
    [null, '没有的单位', '不知何处', '2031-01-01', '省级', '很多', 'x', 1],
    ['无级别社区', null, null, '2021-01-01', null, 200_000, '1.234', null],
  ])
  const cells = run.problems.map(({ row, column }: { row: number; column: string }) => `${row}${column}`)
  expect(cells).toEqual(['2A', '2B', '2C', '2D', '2E', '2F', '2G', '3E', '3F', '3G'])
  expect(run.problems.map(({ message }: { message: string }) => message).join()).not.toMatch(
    /CELL_|REGISTER_/,
  )
  expect(run.problems[4].message).toContain('国家级、自治区级')
})

it('asks whether a second one of the same name is meant', async () => {
  const run = await begin([
    titles,
    ['朝阳社区', null, null, '2021-05-01', '国家级'],
    ['朝阳社区', null, null, '2021-05-01', '国家级'],
  ])
  expect(run.questions.map(({ code }: { code: string }) => code)).toEqual([
    'QUESTION_REGISTER_STANDS',
    'QUESTION_REGISTER_ROW',
  ])
})

it('has no column for files, says so in its template, and refuses a row that must have one', async () => {
  const { region } = platform.world
  const chief = await platform.as('officer', region.organizationId)
  const files = { type: 'evidence', several: { most: 3 } }
  const fields = [
    { code: 'f1', words: { zh: '级别' }, type: 'line' },
    { code: 'f2', words: { zh: '命名文件' }, ...files },
    { code: 'f3', words: { zh: '批文' }, ...files, required: true, when: "f1 == '国家级'" },
  ]
  const form = { code: 'new', version: 1, words: { zh: '命名社区' }, fields }
  const list = { organizationId: region.organizationId, place: false, form }
  const { code } = (await chief.post('/api/register-kinds', list)).body
  const book = new exceljs.Workbook()
  const template = await officer.get(`/api/imports/templates/register:${code}`)
  await book.xlsx.load(template.raw as never)
  const [sheet, guide] = book.worksheets
  expect(sheet?.getRow(1).values).toEqual([undefined, '名称*', '所属单位', '起始日期*', '级别', '备注'])
  const told = guide?.getSheetValues().map((row) => (row as string[] | undefined)?.slice(1))
  expect(told?.slice(-2)).toMatchObject([
    ['命名文件', '选填', expect.stringContaining('不能从表格导入')],
    ['批文', '必填', expect.stringContaining('逐条登记')],
  ])
  const rows = [
    ['名称', '起始日期', '级别', '命名文件'],
    ['一社区', '2021-03-01', '旗县级', '命名.pdf'],
    ['二社区', '2021-03-01', '国家级', null],
  ]
  const bytes = await workbook(rows as never)
  const run = await beginImport(officer, `register:${code}`, unit, { name: '社区.xlsx', bytes })
  expect(run.problems).toMatchObject([{ row: 3, field: null, code: 'CELL_FILES_MISSING' }])
  expect(run.problems[0].message).toContain('“批文”必须附文件')
})

it('has a template in its own words, and is for nobody who does not keep the list', async () => {
  const book = await officer.get(`/api/imports/templates/register:${kind}`)
  expect(book.status).toBe(200)
  expect(decodeURIComponent(String(book.headers['content-disposition']))).toContain('科普示范社区.xlsx')
  const own = await platform.as('officer', platform.world.league.organizationId)
  const list = { organizationId: platform.world.otherLeague.organizationId, ...communities }
  const elsewhere = await platform.as('officer', platform.world.otherLeague.organizationId)
  const { code } = (await elsewhere.post('/api/register-kinds', list)).body
  expect((await own.get(`/api/imports/templates/register:${code}`)).status).toBe(404)
})
