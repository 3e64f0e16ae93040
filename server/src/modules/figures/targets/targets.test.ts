import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { beginImport, carryOut, workbook } from '../../imports/import.fixture.ts'
import { type OpenRules, openRules } from '../crosswalk/rules.fixture.ts'

let rules: OpenRules
let [region, league, banner] = [0, 0, 0]
beforeAll(async () => {
  rules = await openRules()
  const { world } = rules.platform
  region = world.region.organizationId
  league = world.league.organizationId
  banner = world.banner.organizationId
  for (const day of ['2021-03-01', '2021-04-01', '2021-05-01']) await rules.count({ kind: 'tour-stop', day })
})
afterAll(() => rules.platform.close())

const item = (organization: number, value: string | null, version = 0) => ({
  ...{ organization, value, version, most: false },
})
const body = (items: object[], more: object = {}) => ({
  ...{ metric: 'tour-stops', year: 2021, source: '2021年工作要点', note: '', items },
  ...more,
})
const spread = async (organization: number, metric = 'tour-stops') =>
  (await rules.chief.get(`/api/targets/spread?organization=${organization}&metric=${metric}&year=2021`)).body

describe('a target', () => {
  it('is set by whoever stands above, spread over the units below, and stands beside the figure', async () => {
    const set = await rules.chief.put('/api/targets', body([item(region, '10'), item(league, '4')]))
    expect(set.body, set.text).toEqual({ written: 2 })
    const found = await spread(region)
    expect(found.whole).toMatchObject({ version: 1, target: { value: '10', source: '2021年工作要点' } })
    // On 1 December 335 of 365 days are gone: a steady pace stands at 9.
    expect(found.whole.progress).toEqual({ share: 30, left: '7', reached: false, pace: '9' })
    const part = found.parts.find((one: { organization: number }) => one.organization === league)
    expect(part).toMatchObject({ rank: 1, progress: { share: 75, left: '1' } })
    expect([found.sum, found.can]).toEqual(['4', { whole: true, parts: true }])
    const asked = `metric=tour-stops&organization=${league}`
    const { target } = (await rules.chief.get(`/api/figures/overview?${asked}&period=2021`)).body
    expect(target).toMatchObject({ value: '4', most: false, progress: { share: 75 } })
    expect((await rules.chief.get(`/api/figures/overview?${asked}&period=2021-03`)).body.target).toBeNull()
    expect((await rules.chief.get(`/api/figures/overview?${asked}&period=2020`)).body.target).toBeNull()
  })

  it('is no matter of the unit itself, and of all or none', async () => {
    const officer = await rules.platform.as('officer', league)
    expect((await officer.put('/api/targets', body([item(league, '9', 1)]))).status).toBe(404)
    expect((await officer.put('/api/targets', body([item(banner, '3'), item(league, '9', 1)]))).status).toBe(
      404,
    )
    expect((await spread(banner)).whole.target).toBeNull()
    expect((await officer.put('/api/targets', body([item(banner, '3')]))).body).toEqual({ written: 1 })
    expect((await rules.recorder.put('/api/targets', body([item(banner, '5', 1)]))).status).toBe(404)
    const far = rules.platform.world.farBanner.organizationId
    expect(
      (await officer.get(`/api/targets/spread?organization=${far}&metric=tour-stops&year=2021`)).status,
    ).toBe(404)
  })

  it('keeps what it was, is refused where somebody was faster, and is taken back', async () => {
    const old = await rules.chief.put('/api/targets', body([item(league, '6', 0)]))
    expect([old.status, old.body.code]).toEqual([409, 'TARGET_OLD'])
    // The same once more is no version.
    expect((await rules.chief.put('/api/targets', body([item(league, '4', 1)]))).body).toEqual({ written: 0 })
    expect((await rules.chief.put('/api/targets', body([item(league, '2', 1)]))).body).toEqual({ written: 1 })
    expect((await spread(league)).whole).toMatchObject({
      version: 2,
      progress: { share: 150, left: '0', reached: true },
    })
    expect((await rules.chief.put('/api/targets', body([item(league, null, 2)]))).body).toEqual({
      written: 1,
    })
    expect((await spread(league)).whole).toMatchObject({ version: 3, target: null })
    const kept = await rules.platform.db
      .selectFrom('targetVersion')
      .select('amount')
      .where('organizationId', '=', league)
      .orderBy('version')
      .execute()
    expect(kept.map(({ amount }) => amount)).toEqual([4, 2, null])
    const wrong = await rules.chief.put('/api/targets', body([item(league, '2.5', 3)]))
    expect([wrong.status, wrong.body.code]).toEqual([422, 'TARGET_UNREADABLE'])
    const twice = await rules.chief.put('/api/targets', body([item(league, '2', 3), item(league, '3', 3)]))
    expect(twice.body.code).toBe('TARGET_TWICE')
  })

  it('not to be exceeded has no share, and a year already met is asked about', async () => {
    const most = body([{ ...item(region, '2'), most: true }], { metric: 'popsci-informants-rank-national' })
    expect((await rules.chief.put('/api/targets', most)).status).toBe(200)
    const { items } = (await rules.chief.get(`/api/targets?organizationId=${region}&year=2021`)).body
    const rank = items.find((one: { metric: string }) => one.metric === most.metric)
    expect(rank).toMatchObject({ most: true, has: null, progress: { share: null, reached: null } })
  })

  it('comes in by table: what there is is asked about, and what reaches too far refused', async () => {
    const officer = await rules.platform.as('officer', region)
    const bytes = await workbook([
      ['单位', '指标', '年度', '目标值', '依据文件'],
      ['锡林郭勒盟科协', '巡展巡讲站次', '2021年', '8站次', '工作要点'],
      [null, '科技志愿者人数', 2021, '1,200', '工作要点'],
      [null, '没有的指标', 2021, 5, '工作要点'],
      [null, '科普信息员人数', 2021, '多', '工作要点'],
      [null, '科技志愿者人数', 2021, '3', '工作要点'],
    ])
    const run = await beginImport(officer, 'targets', region, { name: '目标.xlsx', bytes })
    expect(
      run.problems.map((one: { row: number; field: string; message: string }) => `${one.row} ${one.field}`),
      JSON.stringify(run.problems),
    ).toEqual([...['4 metric', '5 value', '6 metric']])
    const good = await workbook([
      ['单位', '指标', '年度', '目标值', '依据文件'],
      ['锡林郭勒盟科协', '巡展巡讲站次', '2021年', '8站次', '工作要点'],
      [null, '科技志愿者人数', 2021, '1,200', '工作要点'],
      [null, '巡展巡讲站次', 2021, '12', '工作要点'],
    ])
    const next = await beginImport(officer, 'targets', region, { name: '目标.xlsx', bytes: good })
    expect(next.problems).toEqual([])
    expect(next.questions.map((one: { row: number }) => one.row)).toEqual([4])

    expect(await carryOut(officer, next.id, { confirmed: true })).toMatchObject({
      state: 'imported',
      done: 3,
    })
    expect((await spread(region)).whole).toMatchObject({ version: 2, target: { value: '12' } })
    expect(
      (await spread(region)).parts.find((one: { organization: number }) => one.organization === league).target
        .value,
    ).toBe('8')
  })
})
