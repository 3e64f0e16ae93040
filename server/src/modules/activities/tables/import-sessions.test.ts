import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { delivered } from '#test/delivered'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { beginImport, carryOut, sendFile, workbook } from '../../imports/import.fixture.ts'

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
const count = async () => (await sessions()).length

// As clerks keep it: a title over the table, two rows of titles, merged cells, dates every way, a total below.
const ledger = () =>
  workbook(
    [
      ['西乌珠穆沁旗2021年度科普活动台账'],
      ['序号', '活动名称', '活动时间', '地点', '主办单位', '参加人数', null, '受众', '备注'],
      [null, null, null, null, null, '线下', '线上', null, null],
      [
        1,
        '草原防火科普讲座',
        new Date(Date.UTC(2021, 3, 2)),
        '文化广场',
        '西乌珠穆沁旗科协',
        '约300人',
        null,
        '农牧民',
      ],
      [2, '科技周宣传咨询', '5月22日-5月24日', '巴拉嘎尔高勒镇', null, '１，２００', '0.5万', '群众', '三天'],
      [
        3,
        '家畜疫病防治培训班',
        '2021.9.18',
        '活动室',
        '西乌珠穆沁旗科学技术协会、锡林郭勒盟科普服务中心',
        56,
        0,
        '牧民群众',
      ],
      ['合计', null, null, null, null, 1556, 5000],
      ['填表人：', '审核人：'],
    ],
    ['A1:I1', 'F2:G2', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:E3', 'H2:H3', 'I2:I3', 'E4:E5'],
  )

describe('a table of sessions', () => {
  it('keeps names as they were written; compared, they are all of one width', async () => {
    const table = (title: string) =>
      workbook([
        ['活动名称', '活动时间', '地点', '线下人数', '备注'],
        [title, '2021-03-01', '巴拉嘎尔高勒镇（东）', 40, '１号厅'],
      ])
    await carryOut(clerk, (await begin(await table('（春季）防火讲座'))).id)
    const [row] = await sessions()
    expect(row).toMatchObject({ title: '（春季）防火讲座', place: '巴拉嘎尔高勒镇（东）', note: '１号厅' })
    expect((await begin(await table('(春季)防火讲座'))).questionCount).toBe(1)
    await test.db.deleteFrom('session').execute()
  })

  it('as it is really kept is understood, shown, and only then recorded, all at once', async () => {
    const run = await begin(await ledger())
    expect(run).toMatchObject({ state: 'checked', total: 3, problemCount: 1, headerRow: 3, questionCount: 0 })
    // “牧民群众” is no word of the list: the cell and what may stand there are named.
    expect(run.problems).toEqual([
      {
        row: 6,
        column: 'H',
        field: 'audience',
        title: '受众',
        value: '牧民群众',
        code: 'CELL_CHOICE_UNKNOWN',
        message: expect.stringContaining('农牧民'),
      },
    ])
    expect(run.skipped.map(({ row }: { row: number }) => row)).toEqual([7, 8])
    expect((await carryOut(clerk, run.id)).code).toBe('IMPORT_HAS_PROBLEMS')
    expect(await count()).toBe(0)
  })

  it('records what was read, handed in for checking by the next level', async () => {
    const book = new exceljs.Workbook()
    await book.xlsx.load((await ledger()) as never)
    const cell = book.worksheets[0]?.getCell('H6')
    // The clerks' own short word for herders is understood.
    if (cell) cell.value = '牧民'
    const corrected = Buffer.from(await book.xlsx.writeBuffer())
    const good = await begin(corrected)
    expect(good).toMatchObject({ problemCount: 0, questionCount: 0, earlier: null })
    const done = await carryOut(clerk, good.id)
    expect(done).toMatchObject({ state: 'imported', total: 3, done: 3 })
    // Nobody at the league can check what was handed in, and whoever handed it in is told so.
    expect(done.remark).toContain('目前没有核对员')
    const checker = await test.as('checker', test.world.league.organizationId)
    expect((await clerk.get(`/api/imports/${good.id}`)).body.remark).toBeNull()
    const [fire, week, herds] = await sessions()
    expect(fire).toMatchObject({
      title: '草原防火科普讲座',
      kind: 'lecture',
      day: '2021-04-02',
      place: '文化广场',
      hosts: [unit],
      headcounts: [{ audience: 'farmers-herders', offline: 300, online: 0 }],
      countMethod: 'estimate',
      areaId: test.world.banner.areaId,
      state: 'submitted',
      checkAt: test.world.league.organizationId,
    })
    expect(week).toMatchObject({
      day: '2021-05-22',
      endDay: '2021-05-24',
      kind: 'consultation',
      headcounts: [{ audience: 'public', offline: 1200, online: 5000 }],
      note: '三天',
    })
    expect(herds).toMatchObject({ hosts: [unit, test.world.institution.organizationId], kind: 'training' })
    const history = await clerk.get(`/api/sessions/${fire?.id}`)
    expect(history.body.history.map((event: { step: string }) => event.step)).toEqual([
      'recorded',
      'submitted',
    ])

    const again = await begin(corrected)
    expect(again).toMatchObject({ questionCount: 3, earlier: { id: good.id, rows: 3 } })
    expect((await carryOut(clerk, again.id)).code).toBe('IMPORT_HAS_QUESTIONS')
    const repeated = await carryOut(clerk, again.id, { confirmed: true })
    expect(repeated.code).toBe('IMPORT_REPEATED')
    expect(repeated.message).toContain('乌兰')
    expect(await count()).toBe(3)
    expect(await carryOut(clerk, again.id, { confirmed: true, repeat: true })).toMatchObject({
      state: 'imported',
    })
    expect(await count()).toBe(6)
    // However many were handed in at once, a checker is told in one line.
    await delivered(test)
    const told = (await checker.get('/api/notifications')).body.items
    expect(told.map((one: { text: string }) => one.text)).toEqual(['有 6 条记录等您核对。'])
    expect((await carryOut(clerk, again.id, { confirmed: true, repeat: true })).code).toBe('IMPORT_NOT_READY')
  })

  it('names every wrong cell and records nothing', async () => {
    const before = await count()
    const bytes = await workbook([
      ['活动名称', '活动类型', '活动日期', '主办单位', '所在地区', '线下人数', '青少年人数', '品牌'],
      ['', '讲座', '2021-02-30', '西乌珠穆沁旗科协', '', 10],
      ['甲讲座', '舞会', '2022-01-05', '没有这个单位', '火星', -5],
      ['乙讲座', '讲座', '2021-03-01', '科尔沁右翼前旗科协', '', 20, 30, '无此品牌'],
      ['丙讲座', '讲座', '昨天', '', '', '很多'],
    ])
    const run = await begin(bytes)
    expect(run.problems.map((one: { row: number; column: string }) => `${one.row}${one.column}`)).toEqual([
      '2A',
      '2C',
      '3D',
      '3E',
      // What cannot be read is not also called zero.
      '3F',
      '3B',
      '3C',
      '4F',
      '4H',
      '5F',
      '5C',
    ])
    expect(run.problems.every((one: { message: string }) => one.message.length > 4)).toBe(true)
    expect(await count()).toBe(before)
  })

  it('reaches no further than its recorder', async () => {
    const bytes = await workbook([
      ['活动名称', '活动日期', '主办单位', '人数'],
      ['别处的讲座', '2021-03-01', test.world.farBanner.organizationName, 20],
    ])
    const run = await begin(bytes)
    expect(run.problems).toMatchObject([{ row: 2, column: 'C', field: 'hosts' }])
    const evaluator = await test.as('evaluator', unit)
    const refused = await evaluator.post('/api/imports', {
      kind: 'sessions',
      evidenceId: await sendFile(evaluator, 'a.xlsx', bytes),
      organizationId: unit,
    })
    expect(refused.status).toBe(404)
    expect((await evaluator.get(`/api/imports/${run.id}`)).status).toBe(404)
    expect((await evaluator.post(`/api/imports/${run.id}/carry-out`, {})).status).toBe(404)
    expect((await test.anonymous.get('/api/imports')).status).toBe(401)
  })

  it('asks about the unlikely before it records it', async () => {
    const bytes = await workbook([
      ['活动名称', '活动日期', '人数'],
      ['全旗科普讲座', '2021-03-01', 90_000],
      ['重复的讲座', '2021-03-02', 20],
      ['重复的讲座', '2021-03-02', 20],
      ['从前的讲座', '1999-03-02', 20],
    ])
    const run = await begin(bytes)
    expect(run.questions.map((one: { row: number; column: string }) => `${one.row}${one.column}`)).toEqual([
      '2C',
      '4A',
      '5B',
    ])
    expect(run.questions[0].message).toContain('80321')
    expect((await carryOut(clerk, run.id, { confirmed: true })).state).toBe('imported')
    const kept = (await sessions()).filter(({ confirmed }) => confirmed.length > 0)
    expect(kept.flatMap(({ confirmed }) => confirmed)).toEqual(
      expect.arrayContaining(['more-than-inhabitants', 'same-session', 'far-day']),
    )
  })
})
