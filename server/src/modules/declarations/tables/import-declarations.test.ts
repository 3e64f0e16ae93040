import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foldAll } from '#modules/figures'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { beginImport, carryOut, workbook } from '../../imports/import.fixture.ts'

let test: TestPlatform
let officer: Client
let checker: Client
let league: number

beforeAll(async () => {
  test = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  league = test.world.league.organizationId
  officer = await test.as('officer', league)
  checker = await test.as('checker', league, 'checker', test.world.region.organizationId)
})
afterAll(() => test.close())

const begin = (bytes: Buffer, name = '填报.xlsx') =>
  beginImport(officer, 'declarations', league, { name, bytes })
/** Says yes to all that waits, level by level. */
async function acceptAll() {
  const { items } = (await checker.get('/api/checks?limit=200')).body
  for (const { id, version } of items)
    expect((await checker.post(`/api/declarations/${id}/accept`, { version })).status).toBe(200)
  return items.length
}
const figure = async (client: Client, metric: string, organization: number, period = '2021') =>
  (await client.get(`/api/figures?metric=${metric}&organization=${organization}&period=${period}`)).body

const table = () =>
  workbook([
    ['锡林郭勒盟2021年度科普数据填报表'],
    ['单位名称', '指标名称', '统计期间', '完成情况', '受众', '数据来源'],
    ['锡林郭勒盟科协', '科普信息员人数', '截至2021年12月31日', '4,492人', null, '年末在册名单'],
    ['西乌珠穆沁旗科协', '科技志愿者人数', '2021年', '0.9万', null, '志愿服务系统'],
    [null, '项目科协本级支出', null, '1861.43万元'],
    ['锡林郭勒盟科协', 'audience-satisfaction-rate', '2021年', '93.5%'],
    ['西乌珠穆沁旗科协', '农牧民培训受众人次', '2021年第三季度', 1200, '农牧民'],
    ['合计', null, null, 1],
  ])

describe('a table of declared figures', () => {
  it('names what cannot be: less than nothing done, a thirteenth month, a year not begun', async () => {
    const run = await begin(
      await workbook([
        ['指标名称', '统计期间', '数值'],
        ['popsci-publicity-events', '2021年', '-3'],
        ['science-day-completion-month', '2021年', '13'],
        ['st-volunteers', '2031年', '5'],
      ]),
    )
    expect(run.problems.map((one: { row: number; field: string }) => `${one.row} ${one.field}`)).toEqual([
      '2 value',
      '3 value',
      '4 period',
    ])
    expect(run.problems[0].message).toContain('不能为负')
  })

  it('counts at every level once it is checked, visibly declared, with the table as its evidence', async () => {
    const run = await begin(await table())
    expect(run).toMatchObject({ state: 'checked', total: 5, problems: [], questions: [] })
    const reader = await test.as('leader', test.world.region.organizationId)
    expect(await figure(reader, 'popsci-informants', league)).toMatchObject({ mark: 'none' })
    expect(await carryOut(officer, run.id)).toMatchObject({ state: 'imported', done: 5 })
    expect(await figure(reader, 'popsci-informants', league)).toMatchObject({ mark: 'none' })
    expect(await acceptAll()).toBe(5)

    for (const fold of [async () => {}, () => foldAll(test.db)]) {
      await fold()
      expect(await figure(reader, 'popsci-informants', test.world.region.organizationId)).toMatchObject({
        amount: 4492,
        mark: 'declared',
      })
      expect(await figure(reader, 'st-volunteers', league)).toMatchObject({ amount: 9000, own: 0 })
    }
    expect(await figure(reader, 'budget-hq-expenditure', league)).toMatchObject({ value: '1861.43' })
    expect(await figure(reader, 'audience-satisfaction-rate', league)).toMatchObject({ value: '93.5' })
    expect(await figure(reader, 'farmer-training-beneficiaries', league, '2021-Q3')).toMatchObject({
      amount: 1200,
    })

    // Whoever may read one of the figures may open the table; whoever may read none of them may not.
    const file = `/api/evidence/${run.evidenceId}/file`
    const banner = await test.as('leader', test.world.banner.organizationId)
    const stranger = await test.as('leader', test.world.farBanner.organizationId)
    expect((await banner.get(file)).status).toBe(200)
    expect((await stranger.get(file)).status).toBe(404)
  })

  it('asks before it adds to what was declared already', async () => {
    const bytes = await workbook([
      ['指标', '期间', '数值'],
      ['科普信息员人数', '2021-12-31', 8],
      ['科技志愿者人数', '2021年6月', 5],
      ['科技志愿者人数', '2021-06-30', 6],
      ['科普受众满意度', '2021年', 90],
    ])
    const run = await begin(bytes)
    expect(run.questions.map((one: { row: number }) => one.row)).toEqual([2, 4])
    expect((await carryOut(officer, run.id)).code).toBe('IMPORT_HAS_QUESTIONS')
    expect((await carryOut(officer, run.id, { confirmed: true })).state).toBe('imported')
    await acceptAll()
    expect(await figure(officer, 'popsci-informants', league)).toMatchObject({ amount: 4500 })
  })

  it('names every wrong cell and posts nothing', async () => {
    const chair = await test.as('leader', test.world.banner.organizationId)
    const close = { closedThrough: '2020-12-31', reason: '年度数据已上报' }
    await chair.post(`/api/organizations/${test.world.banner.organizationId}/close`, close)
    const entries = () => test.db.selectFrom('entry').select('id').execute()
    const before = await entries()
    const run = await begin(
      await workbook([
        ['单位', '指标', '期间', '数值', '渠道'],
        ['锡林郭勒盟科协', '没有的指标', '2021', 5],
        ['锡林郭勒盟科协', '科技志愿者人数', '2021年13月', '5场'],
        ['没有的单位', '科技志愿者人数', '', '', '飞鸽'],
        [test.world.farBanner.organizationName, '科技志愿者人数', '2021', 5],
        ['西乌珠穆沁旗科协', '科技志愿者人数', '2020', 5],
      ]),
    )
    expect(run.problems.map((one: { row: number; column: string }) => `${one.row}${one.column}`)).toEqual([
      '2B',
      '3C',
      '3D',
      '4A',
      '4C',
      '4D',
      '4E',
      '5A',
      '6C',
    ])
    expect(run.problems.at(-1).message).toContain('2020-12-31')
    expect((await carryOut(officer, run.id)).code).toBe('IMPORT_HAS_PROBLEMS')
    expect(await entries()).toEqual(before)
  })
})
