import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { beginImport, settled, workbook } from '../../imports/import.fixture.ts'
import { findRun } from '../../imports/import-run.store.ts'

let platform: TestPlatform
let admin: Client

const titles = ['单位名称', '上级单位', '行政区划代码', '行政区划名称', '常住人口', '成立时间']
type Row = (string | number | null)[]

beforeAll(async () => {
  platform = await buildTestPlatform()
  admin = await platform.as('administrator', platform.world.league.organizationId)
})
afterAll(() => platform.close())

const read = async (rows: Row[], client = admin) =>
  beginImport(client, 'units', platform.world.league.organizationId, {
    name: '单位名录.xlsx',
    bytes: await workbook([titles, ...rows]),
  })
async function carry(rows: Row[], confirmed = false) {
  const { id } = await read(rows)
  await admin.post(`/api/imports/${id}/carry-out`, { confirmed })
  return settled(admin, id)
}
const find = async (name: string) => {
  const { body } = await admin.get(`/api/organizations?search=${encodeURIComponent(name)}`)
  return body.items[0]
}
async function codes({ id }: { id: string }, of: 'problems' | 'questions' = 'problems') {
  const run = await findRun(platform.db, id)
  return (run?.report[of] ?? []).map(({ row, code }) => `${row} ${code}`).sort()
}

describe('a table of units', () => {
  it('brings units and areas at once, in any order, each below the association around it', async () => {
    const run = await carry([
      ['高日罕镇科协', null, '152526102', null, 5200, null],
      ['东乌珠穆沁旗第一小学', '东乌珠穆沁旗科学技术协会', null, null, null, '1978年'],
      ['东乌珠穆沁旗科学技术协会', null, '152525', null, 93_962, null],
      ['西乌珠穆沁旗养蜂学会', null, null, '西乌珠穆沁旗', null, 2019],
    ])
    expect(run).toMatchObject({ state: 'imported', problemCount: 0 })
    const { banner, league } = platform.world
    const east = await find('东乌珠穆沁旗科学技术协会')
    expect(east).toMatchObject({ kind: 'association', level: 'banner', parentId: league.organizationId })
    expect(east.shortName).toBe('东乌珠穆沁旗科协')
    const school = await find('东乌珠穆沁旗第一小学')
    expect(school).toMatchObject({ kind: 'school', level: 'none', parentId: east.id, areaId: east.areaId })
    expect(await find('高日罕镇科协')).toMatchObject({ level: 'town', parentId: banner.organizationId })
    const society = await find('西乌珠穆沁旗养蜂学会')
    expect(society).toMatchObject({ parentId: banner.organizationId, areaId: banner.areaId })
    const { body } = await admin.get(`/api/organizations/${society.id}`)
    expect(body.history).toMatchObject([{ since: '2019-01-01' }])
    const area = await admin.get('/api/areas?search=152525')
    expect(area.body.items).toMatchObject([{ name: '东乌珠穆沁旗', kind: 'banner' }])
    // Who did what is written down as if each had been added by itself.
    const acts = await platform.db
      .selectFrom('auditEntry')
      .select('subjectName')
      .where('action', '=', 'unit.added')
      .execute()
    expect(acts.map(({ subjectName }) => subjectName)).toContain('西乌珠穆沁旗养蜂学会')
    expect(acts).toHaveLength(4)
  })

  it('passes over units that stand already, once this is confirmed', async () => {
    const rows: Row[] = [
      ['西乌珠穆沁旗科学技术协会', null, '152526', null, null, null],
      // Its area has one association, however it is written; that of a school in it is another.
      ['锡盟西乌珠穆沁旗科协', null, '152526', null, null, null],
      ['牧业学校科协', null, '152526', null, null, null],
      ['巴彦花镇中学', '西乌珠穆沁旗科学技术协会', null, '巴彦花镇', null, null],
    ]
    const run = await read(rows)
    expect(await codes(run, 'questions')).toEqual(['2 QUESTION_UNIT_KNOWN', '3 QUESTION_UNIT_KNOWN'])
    expect((await carry(rows, true)).state).toBe('imported')
    expect(await find('巴彦花镇中学')).toMatchObject({ parentId: platform.world.banner.organizationId })
    const { body } = await admin.get('/api/organizations?search=xwzmqqkx')
    expect(body.items).toHaveLength(1)
    expect(await find('牧业学校科协')).toMatchObject({ parentId: platform.world.banner.organizationId })
  })

  it('keeps units of one name apart by where they stand', async () => {
    const rows: Row[] = [
      ['宝力根苏木科协', null, '152502200', null, null, null],
      ['宝力根苏木科协', null, '152526200', null, null, null],
    ]
    expect((await carry(rows)).state).toBe('imported')
    const { body } = await admin.get(`/api/organizations?search=${encodeURIComponent('宝力根苏木')}`)
    const { banner, siblingBanner } = platform.world
    const parents = body.items.map((unit: { parentId: number }) => unit.parentId)
    expect(parents.sort()).toEqual([banner.organizationId, siblingBanner.organizationId].sort())
    expect((await read(rows)).questionCount).toBe(2)
  })

  it('names everything that is wrong, row by row', async () => {
    const run = await read([
      ['甲科协', null, '15252', null, null, null],
      ['乙学会', '没有的单位', null, null, null, null],
      ['丙镇科协', null, '152599100', null, null, null],
      ['丁旗科协', null, '150724', null, null, null],
      ['戊单位', null, '152528', null, null, null],
      ['己学会', '庚学会', null, null, null, null],
      ['庚学会', '己学会', null, null, null, null],
      ['辛学会', null, null, null, '许多', '明天'],
      ['辛学会', null, null, null, null, '2099年'],
      ['壬旗科协', null, '152526', '别的旗', null, null],
      ['癸学会', '科尔沁右翼前旗科学技术协会', null, null, null, null],
    ])
    expect(await codes(run)).toEqual(
      [
        '10 CELL_DAY_AHEAD',
        '10 ROW_UNIT_TWICE',
        '11 AREA_KNOWN',
        '12 CELL_ORGANIZATION_OUT_OF_REACH',
        '2 AREA_CODE_WRONG',
        '3 CELL_ORGANIZATION_UNKNOWN',
        '4 AREA_PARENT_UNKNOWN',
        '5 AREA_PARENT_UNKNOWN',
        '5 CELL_AREA_OUT_OF_REACH',
        '5 CELL_ORGANIZATION_OUT_OF_REACH',
        '6 CELL_AREA_NAME_NEEDED',
        '7 ROW_UNIT_CIRCLE',
        '8 ROW_UNIT_CIRCLE',
        '9 CELL_COUNT_UNREADABLE',
        '9 CELL_DAY_UNREADABLE',
      ].sort(),
    )
    expect(run.problems.every(({ message }: { message: string }) => /[。]$/.test(message))).toBe(true)
  })

  it('is for administrators of the reach alone', async () => {
    const officer = await platform.as('officer', platform.world.league.organizationId)
    const refused = await read([['某学会', null, null, null, null, null]], officer).catch((error) => error)
    expect(refused.status ?? 404).toBe(404)
  })
})
