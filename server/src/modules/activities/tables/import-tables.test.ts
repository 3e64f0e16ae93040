import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { beginImport, carryOut, sendFile, settled, workbook } from '../../imports/import.fixture.ts'

let test: TestPlatform
let clerk: Client
let unit: number

beforeAll(async () => {
  test = await buildTestPlatform({ clock: () => new Date('2021-12-20T02:00:00Z') })
  unit = test.world.banner.organizationId
  clerk = await test.as('recorder', unit)
})
afterAll(() => test.close())

const begin = (bytes: Buffer, name = '台账.xlsx', client = clerk) =>
  beginImport(client, 'sessions', unit, { name, bytes })
const sessions = () => test.db.selectFrom('session').selectAll().orderBy('day').orderBy('title').execute()

describe('a table of sessions', () => {
  it('may be understood otherwise by the person, and kept as drafts', async () => {
    const bytes = Buffer.from('什么,哪天,多少人\n嘎查讲座,2021-06-01,30\n')
    const run = await begin(bytes, '别样.csv')
    expect(run).toMatchObject({ headerRow: null, problemCount: 1 })
    const wrong = await clerk.patch(`/api/imports/${run.id}`, { mapping: { nonsense: 0 } })
    expect(wrong.body.code).toBe('IMPORT_MAPPING_WRONG')
    await clerk.patch(`/api/imports/${run.id}`, { headerRow: 1, submit: false })
    await clerk.patch(`/api/imports/${run.id}`, { mapping: { title: 0, day: 1, offline: 2 } })
    const read = await settled(clerk, run.id)
    expect(read).toMatchObject({ problemCount: 0, total: 1, submit: false })
    expect((await carryOut(clerk, run.id)).state).toBe('imported')
    expect((await sessions()).find(({ title }) => title === '嘎查讲座')).toMatchObject({ state: 'draft' })
    expect((await clerk.patch(`/api/imports/${run.id}`, { submit: true })).body.code).toBe('IMPORT_BUSY')
  })

  it('reads under one title the last day or the hour it ended', async () => {
    const rows = [
      '夜读讲座,2021-06-01 ,文化站,19:00,下午9时,30',
      '科技周咨询,2021-05-22,广场,9:00,2021-05-24,300',
    ]
    const bytes = Buffer.from(`活动名称,日期,地点,开始时间,结束时间,线下人数\n${rows.join('\n')}\n`)
    const run = await begin(bytes, '两种.csv')
    expect(run.problems).toEqual([])
  })

  it('names the row that ended before it began', async () => {
    const bytes = Buffer.from(
      '活动名称,日期,地点,开始时间,结束时刻,线下人数\n夜读,2021-06-01,文化站,19:00,09:00,30\n',
    )
    const run = await begin(bytes, '夜读.csv')
    expect(run.problems.map((one: { field: string; message: string }) => one.message)).toContain(
      '结束时间不能早于开始时间。跨过午夜的活动请填写结束日期。',
    )
  })

  it('that is no table, or none of ours, says so', async () => {
    const letter = await begin(Buffer.from('各旗县市区科协：现将有关事项通知如下'), '通知.txt')
    expect(letter).toMatchObject({ state: 'checked', headerRow: null, problemCount: 1 })
    const paper = await begin(Buffer.from('%PDF-1.4 a scanned paper'), '扫描件.pdf')
    expect(paper).toMatchObject({ state: 'failed', failure: { code: 'SHEET_TYPE_REFUSED' } })
    const empty = await begin(await workbook([]))
    expect(empty).toMatchObject({ state: 'failed', failure: { code: 'SHEET_EMPTY' } })
    const evidenceId = await sendFile(clerk, 'a.xlsx', await workbook([['x']]))
    const kind = await clerk.post('/api/imports', { kind: 'nonsense', evidenceId, organizationId: unit })
    expect(kind.body.code).toBe('IMPORT_KIND_UNKNOWN')
    const foreign = await (await test.as('recorder', unit)).post('/api/imports', {
      kind: 'sessions',
      evidenceId,
      organizationId: unit,
    })
    expect(foreign.body.code).toBe('EVIDENCE_UNKNOWN')
  })

  it('has a template that is read back as it was filled in', async () => {
    const template = await clerk.get('/api/imports/templates/sessions')
    expect(template.status).toBe(200)
    const book = new exceljs.Workbook()
    await book.xlsx.load(template.raw as never)
    const sheet = book.worksheets[0]
    expect(book.worksheets.map(({ name }) => name)).toEqual(['科普活动台账', '填写说明', '选项'])
    if (sheet)
      sheet.getRow(2).values = [
        '模板讲座',
        '讲座',
        '2021-07-01',
        null,
        '9:00',
        '11:30',
        null,
        null,
        null,
        '公众',
        40,
      ]
    const run = await begin(Buffer.from(await book.xlsx.writeBuffer()))
    expect(run).toMatchObject({ problemCount: 0, total: 1 })
    expect(run.fields.every((one: { place: number | null }) => one.place !== null)).toBe(true)
    expect((await carryOut(clerk, run.id)).state).toBe('imported')
    expect((await sessions()).find(({ title }) => title === '模板讲座')).toMatchObject({
      startTime: '09:00:00',
    })
  })
})
