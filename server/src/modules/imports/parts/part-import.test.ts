import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { beginImport, carryOut, settled, workbook } from '../import.fixture.ts'

let test: TestPlatform
let clerk: Client
let unit: number

beforeAll(async () => {
  test = await buildTestPlatform({ clock: () => new Date('2021-12-20T02:00:00Z') })
  unit = test.world.banner.organizationId
  clerk = await test.as('recorder', unit)
})
afterAll(() => test.close())

type Cell = string | number | null
const ledger = (rows: Cell[][]) =>
  workbook([['2021年度科普台账'], ['活动名称', '日期', '主办单位', '人数'], ...rows.map(named)])
// The kind of a session is told by its title.
const named = ([title, ...more]: Cell[]): Cell[] => [`${title}讲座`, ...more]
const begin = (bytes: Buffer, client = clerk, name = '台账.xlsx') =>
  beginImport(client, 'sessions', unit, { name, bytes })
const titles = async () =>
  (await test.db.selectFrom('session').select('title').execute())
    .map(({ title }) => title.replace('讲座', ''))
    .sort()
const open = async (id: string) => {
  const book = new exceljs.Workbook()
  await book.xlsx.load((await clerk.get(`/api/evidence/${id}/file`)).raw as never)
  return book
}
const save = async (book: exceljs.Workbook) => Buffer.from(await book.xlsx.writeBuffer())
const values = (book: exceljs.Workbook) =>
  book.worksheets[0]
    ?.getSheetValues()
    .slice(1)
    .map((row) => (row as Cell[]).slice(1)) ?? []

describe('a table recorded in part', () => {
  let rest: exceljs.Workbook

  it('records the right rows, and gives the others back as a table with the errors marked', async () => {
    const bytes = await ledger([
      ['一讲', '6月1日', null, 20],
      ['二讲', '某一天', null, 20],
      ['三讲', '6月3日', null, 30],
      ['四讲', '6月4日', '无此单位', '许多'],
    ])
    const run = await begin(bytes)
    expect(run).toMatchObject({ state: 'checked', total: 4, rightRows: 2, problemCount: 3 })
    expect((await carryOut(clerk, run.id)).code).toBe('IMPORT_HAS_PROBLEMS')
    const done = await carryOut(clerk, run.id, { part: true })
    expect(done).toMatchObject({ state: 'imported', total: 4, recorded: 2, leftOver: 2 })
    expect(await titles()).toEqual(['一讲', '三讲'].sort())
    rest = await open(done.restId)
    const [head = [], first = [], second = [], ...more] = values(rest)
    expect(more).toEqual([])
    expect(head.slice(0, 4)).toEqual(['活动名称', '日期', '主办单位', '人数'])
    expect(first.slice(0, 4)).toEqual(['二讲讲座', '某一天', undefined, 20])
    expect(first[4]).toContain('看不出是哪一天')
    expect([first[5], second[5]]).toEqual([4, 6])
    const fill = (place: string) => rest.worksheets[0]?.getCell(place).fill?.type
    expect(['A2', 'B2', 'B3', 'C3', 'D3'].map(fill)).toEqual([
      undefined,
      'pattern',
      undefined,
      'pattern',
      'pattern',
    ])

    const again = await begin(bytes)
    expect(again).toMatchObject({
      earlier: null,
      recordedBefore: [3, 5],
      recordedBeforeCount: 2,
      rightRows: 0,
    })
    expect(again.questions).toEqual([])
    expect((await carryOut(clerk, again.id, { part: true })).code).toBe('IMPORT_NOTHING_RIGHT')
  })

  it('takes the mended table as what was left, however often it comes', async () => {
    const unmended = await begin(await save(rest), clerk, '改.xlsx')
    expect(unmended.problems.map(({ field, value }: Record<string, string>) => [field, value])).toEqual([
      ['day', '某一天'],
      ['hosts', '无此单位'],
      ['offline', '许多'],
    ])
    const sheet = rest.worksheets[0]
    // The year the first table spoke of still holds.
    if (sheet) sheet.getCell('B2').value = '6月2日'
    const mended = await begin(await save(rest), clerk, '改.xlsx')
    expect(mended).toMatchObject({ rightRows: 1, questions: [], earlier: null })
    const done = await carryOut(clerk, mended.id, { part: true })
    expect(done).toMatchObject({ recorded: 1, leftOver: 1 })
    expect(await titles()).toEqual(['一讲', '三讲', '二讲'].sort())
    const last = await open(done.restId)
    expect(values(last)[1]?.[5]).toBe(6)
    expect(values(last)[0]?.slice(4)).toHaveLength(2)

    if (sheet)
      for (const [cell, value] of [
        ['C3', ''],
        ['D3', 40],
      ] as const)
        sheet.getCell(cell).value = value
    sheet?.addRow(['五讲讲座', '2021-06-05', null, 50])
    const both = await begin(await save(rest), clerk, '再改.xlsx')
    expect(both).toMatchObject({ total: 3, recordedBefore: [2], rightRows: 2, problemCount: 0 })
    expect(await carryOut(clerk, both.id)).toMatchObject({ recorded: 2, leftOver: 0, restId: null })
    expect(await titles()).toEqual(['一讲', '三讲', '二讲', '五讲', '四讲'].sort())
    const day = await test.db
      .selectFrom('session')
      .select('day')
      .where('title', '=', '二讲讲座')
      .executeTakeFirst()
    expect(day?.day).toBe('2021-06-02')
  })

  it('says where one row of the first table stands twice in the one given back', async () => {
    const run = await begin(
      await ledger([
        ['甲一', '6月9日', null, 5],
        ['甲二', '？', null, 5],
      ]),
    )
    const book = await open((await carryOut(clerk, run.id, { part: true })).restId)
    const sheet = book.worksheets[0]
    sheet?.addRow((sheet.getRow(2).values as Cell[]).slice(1))
    const twice = await begin(await save(book))
    expect(twice.problems.map(({ code }: { code: string }) => code)).toContain('ROW_GIVEN_BACK_TWICE')
  })

  it('is recorded once however many tabs and people press at the same moment', async () => {
    const bytes = await ledger([
      ['同时一', '6月7日', null, 5],
      ['同时二', '？', null, 5],
    ])
    const other = await test.as('recorder', unit)
    const runs = [await begin(bytes), await begin(bytes, other), await begin(bytes)]
    await Promise.all(
      runs.map(({ id }, nth) =>
        (nth === 1 ? other : clerk).post(`/api/imports/${id}/carry-out`, { part: true }),
      ),
    )
    await Promise.all(runs.map(({ id }, nth) => settled(nth === 1 ? other : clerk, id)))
    expect((await titles()).filter((title) => title === '同时一')).toHaveLength(1)
  })
})

describe('questions and single rows', () => {
  it('are confirmed by kind or by row; what nobody confirmed is given back', async () => {
    const run = await begin(
      await ledger([
        ['老事', '1990-06-01', null, 20],
        ['旧事', '1991-06-01', null, 20],
        ['新事', '2021-06-11', null, 20],
      ]),
    )
    expect(run.questionKinds).toMatchObject([{ code: 'QUESTION_FAR_DAY', count: 2 }])
    const far = { code: 'QUESTION_FAR_DAY' }
    expect((await carryOut(clerk, run.id, { confirmed: [{ ...far, row: 3 }] })).code).toBe(
      'IMPORT_HAS_QUESTIONS',
    )
    const done = await carryOut(clerk, run.id, { confirmed: [{ ...far, row: 3 }], part: true })
    expect(done).toMatchObject({ recorded: 2, leftOver: 1 })
    const later = await begin(await save(await open(done.restId)))
    expect(await carryOut(clerk, later.id, { confirmed: [far] })).toMatchObject({ recorded: 1, leftOver: 0 })
  })

  it('leaves a row out by hand, gives it back, and takes corrections made in the page', async () => {
    const run = await begin(
      await ledger([
        ['丙一', '哪天', '西乌旗的科协', 20],
        ['丙二', '2021-06-12', '西乌旗的科协', 20],
        ['丙三', '2021-06-12', '乌有', 20],
      ]),
    )
    const word = run.unknown.find(({ value }: { value: string }) => value === '西乌旗的科协')
    expect(word).toMatchObject({ field: 'hosts', rows: 2, firstRow: 3 })
    const { name } = await test.db
      .selectFrom('organization')
      .select('name')
      .where('id', '=', unit)
      .executeTakeFirstOrThrow()
    expect(word.candidates.map((one: { word: string }) => one.word)).toContain(name)
    const correct = {
      values: [{ field: 'hosts', from: '西乌旗的科协', to: name }],
      cells: [{ row: 3, field: 'day', to: '2021-06-13' }],
      leaveOut: [5],
    }
    expect((await clerk.patch(`/api/imports/${run.id}`, { correct })).status).toBe(200)
    const mended = await settled(clerk, run.id)
    expect(mended).toMatchObject({ problemCount: 0, leftOut: [5], rightRows: 2 })
    expect(mended.corrections).toHaveLength(2)
    expect(await carryOut(clerk, run.id)).toMatchObject({ recorded: 2, leftOver: 1 })

    const next = await begin(await ledger([['丙四', '2021-06-14', '西乌旗的科协', 20]]))
    expect(next.unknown[0].remembered).toMatchObject({ word: name })
    expect(next.problemCount).toBe(1)
    const found = await clerk.get(
      `/api/imports/${next.id}/words?field=hosts&search=${encodeURIComponent('西乌')}`,
    )
    expect(found.body.items.map((one: { word: string }) => one.word)).toContain(name)
  })
})

describe('every kind', () => {
  it('gives back what hangs on a wrong row together with it', async () => {
    const admin = await test.as('administrator', unit)
    const bytes = await workbook([
      ['单位名称', '上级单位', '行政区划代码', '行政区划名称'],
      ['某某研究会', null, null, null],
      ['坏代码科协', null, '12', null],
      ['挂靠学会', '坏代码科协', null, null],
    ])
    const run = await beginImport(admin, 'units', unit, { name: '单位.xlsx', bytes })
    expect(run).toMatchObject({ problemCount: 3, rightRows: 1 })
    expect(await carryOut(admin, run.id, { part: true })).toMatchObject({ recorded: 1, leftOver: 2 })
  })
})

describe('the list of imports', () => {
  it('tells file, person, unit and outcome, by pages, to its starter and the unit’s administrator and leader', async () => {
    const admin = await test.as('administrator', test.world.banner.organizationId)
    const stranger = await test.as('recorder', unit)
    const first = (await admin.get('/api/imports?limit=2')).body
    expect(first.items).toHaveLength(2)
    expect(first.items.every((one: object) => 'fileName' in one && 'unitName' in one && 'by' in one)).toBe(
      true,
    )
    const second = (await admin.get(`/api/imports?limit=100&after=${first.next}`)).body
    const ids = [...first.items, ...second.items].map(({ id }: { id: string }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const foreign = second.items.find(({ mine }: { mine: boolean }) => !mine)
    expect((await admin.get(`/api/imports/${foreign.id}`)).body).toMatchObject({ mine: false })
    expect((await admin.patch(`/api/imports/${foreign.id}`, { again: true })).status).toBe(404)
    expect((await stranger.get('/api/imports')).body.items).toEqual([])
    expect((await stranger.get(`/api/imports/${foreign.id}`)).status).toBe(404)
  })
})
