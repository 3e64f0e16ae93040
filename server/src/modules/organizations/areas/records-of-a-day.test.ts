import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { sessionOf } from '#test/session-facts'
import { beginImport } from '../../imports/import.fixture.ts'
import { communities } from '../../registers/register.fixture.ts'

let platform: TestPlatform
let officer: Client
let checker: Client
let kind: string
const areas = { old: 0, young: 0, gone: 0 }

beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2022-06-20T02:00:00Z') })
  const { region, league, banner, town } = platform.world
  const admin = await platform.as('administrator', region.organizationId)
  const chief = await platform.as('officer', region.organizationId)
  officer = await platform.as('officer', banner.organizationId, 'recorder', banner.organizationId)
  checker = await platform.as('checker', league.organizationId)
  const found = async (code: string, name: string, more = {}) =>
    (await admin.post('/api/areas', { code, name, ...more })).body.id as number
  areas.old = town.areaId
  areas.young = await found('152526108', '新城镇', { since: '2022-02-01' })
  areas.gone = await found('152526109', '孤山镇')
  const merged = { deed: 'merge', since: '2022-03-01', into: areas.young }
  expect((await admin.post(`/api/areas/${areas.old}/changes`, merged)).status).toBe(200)
  const dissolved = { deed: 'dissolve', since: '2022-04-01' }
  expect((await admin.post(`/api/areas/${areas.gone}/changes`, dissolved)).status).toBe(200)
  const list = { organizationId: region.organizationId, ...communities }
  kind = (await chief.post('/api/register-kinds', list)).body.code
})
afterAll(() => platform.close())

/** Area, day, and what is said of it; nothing where it stood. */
const said = () =>
  [
    [areas.old, '2022-02-28', undefined],
    [areas.old, '2022-03-01', '巴拉嘎尔高勒镇已在 2022-03-01 并入新城镇。请选新城镇。'],
    [areas.young, '2022-01-31', '新城镇自 2022-02-01 起才有，那一天还没有。请选当天所在的行政区划。'],
    [areas.young, '2022-02-01', undefined],
    [areas.gone, '2022-03-31', undefined],
    [areas.gone, '2022-04-01', '孤山镇已在 2022-04-01 撤销。请选当天所在的行政区划。'],
  ] as const

interface Told {
  status: number
  body: { details: { fields?: { field: string; message?: string }[] }; message: string }
}
/** What a refusal says of the area, wherever it stands in the answer. */
const ofArea = ({ status, body }: Told) => {
  if (status < 300) return undefined
  const [field] = body.details.fields ?? []
  expect(field?.field).toBe('areaId')
  return field?.message ?? body.message
}

it('refuses a session in an area that did not stand on its day, when entered and when changed', async () => {
  const session = (areaId: number, day: string) =>
    sessionOf(platform.world, { title: `讲座${areaId} ${day}`, areaId, day, place: '文化站' })
  for (const [area, day, refusal] of said())
    expect(ofArea(await officer.post('/api/sessions', session(area, day))), day).toBe(refusal)
  const { id, version } = (await officer.post('/api/sessions', session(areas.old, '2022-02-20'))).body
  const later = { ...session(areas.old, '2022-03-02'), version }
  expect(ofArea(await officer.put(`/api/sessions/${id}`, later))).toContain('并入新城镇')
})

it('refuses a record of a list likewise, and a change of one from its day on', async () => {
  const { organizationId } = platform.world.banner
  const values = { f1: 'o1', f2: 1200 }
  const facts = (areaId: number, name: string) => ({ name, organizationId, areaId, values })
  const enter = (areaId: number, since: string) =>
    officer.post(`/api/registers/${kind}/records`, { ...facts(areaId, `社区${areaId} ${since}`), since })
  for (const [area, day, refusal] of said()) expect(ofArea(await enter(area, day)), day).toBe(refusal)
  const { id } = (await enter(areas.old, '2021-03-01')).body
  const counted = await checker.post(`/api/register-records/${id}/accept`, { version: 1 })
  expect(counted.status, counted.text).toBe(200)
  const change = (areaId: number) =>
    officer.post(`/api/register-records/${id}/changes`, { day: '2022-05-01', facts: facts(areaId, '改名') })
  expect(ofArea(await change(areas.old))).toContain('并入新城镇')
  expect(ofArea(await change(areas.young))).toBeUndefined()
})

it('says the same at the cell of a table, where a former name leads to what followed', async () => {
  const { organizationId } = platform.world.banner
  const read = async (of: string, head: string, rows: readonly string[]) => {
    const bytes = Buffer.from([head, ...rows].join('\n'))
    const run = await beginImport(officer, of, organizationId, { name: '台账.csv', bytes })
    return run.problems.map(({ row, message }: { row: number; message: string }) => [row, message])
  }
  const tooEarly = [2, '新城镇自 2022-02-01 起才有，那一天还没有。请选当天所在的行政区划。']
  expect(
    await read('sessions', '活动名称,活动类型,日期,所在地区,地点,受众,人数', [
      '甲,科普讲座,2022-01-05,新城镇,文化站,公众,20',
      '乙,科普讲座,2022-05-02,巴拉嘎尔高勒镇,文化站,公众,20',
    ]),
  ).toEqual([tooEarly])
  expect(
    await read(`register:${kind}`, '名称,所在地,命名日期,级别', [
      '甲社区,新城镇,2022-01-05,国家级',
      '乙社区,巴拉嘎尔高勒镇,2022-05-02,国家级',
    ]),
  ).toEqual([tooEarly])
})
