import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { insertPlace } from '#test/world'
import { beginImport, carryOut, workbook } from '../../imports/import.fixture.ts'

let platform: TestPlatform
let admin: Client
let clerk: Client

beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  const { region, league, otherLeague } = platform.world
  await insertPlace(platform.db, { code: '152525', name: '东乌珠穆沁旗', inhabitants: 60_000 }, league)
  await insertPlace(platform.db, { code: '152223', name: '扎赉特旗', inhabitants: 300_000 }, otherLeague)
  const tongliao = await insertPlace(
    platform.db,
    { code: '150500', name: '通辽市', inhabitants: 2_800_000 },
    region,
  )
  await insertPlace(platform.db, { code: '150526', name: '扎鲁特旗', inhabitants: 270_000 }, tongliao)
  admin = await platform.as('administrator', region.organizationId)
  clerk = await platform.as('recorder', region.organizationId)
})
afterAll(() => platform.close())

const found = async (word: string) =>
  (await clerk.get(`/api/organizations?search=${encodeURIComponent(word)}&limit=5`)).body.items as {
    name: string
    formerName: string | null
  }[]

describe('a unit is found in the search by what people write', () => {
  it.each([
    ['锡盟', '锡林郭勒盟科学技术协会'],
    ['锡盟科协', '锡林郭勒盟科学技术协会'],
    ['锡盟科学技术协会', '锡林郭勒盟科学技术协会'],
    ['西乌旗科协', '西乌珠穆沁旗科学技术协会'],
    ['西乌', '西乌珠穆沁旗科学技术协会'],
    ['xwq', '西乌珠穆沁旗科学技术协会'],
    ['xwqkx', '西乌珠穆沁旗科学技术协会'],
    ['XWQ', '西乌珠穆沁旗科学技术协会'],
    ['ｘｗｑ', '西乌珠穆沁旗科学技术协会'],
    ['西\u200b乌 旗', '西乌珠穆沁旗科学技术协会'],
    ['东乌旗', '东乌珠穆沁旗科学技术协会'],
    ['科右前旗', '科尔沁右翼前旗科学技术协会'],
    ['内蒙古科协', '内蒙古自治区科学技术协会'],
    ['自治区科协', '内蒙古自治区科学技术协会'],
    ['通辽科协', '通辽市科学技术协会'],
    ['物理学会', '内蒙古自治区物理学会'],
  ])('%s', async (word, name) => {
    expect((await found(word))[0]?.name).toBe(name)
  })

  it('both of two, where a short form fits two', async () => {
    const names = (await found('扎旗')).map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['扎鲁特旗科学技术协会', '扎赉特旗科学技术协会']))
  })

  it('nothing where nothing is meant', async () => {
    expect(await found('没有这个单位')).toEqual([])
    expect(await found('%')).toEqual([])
  })

  it('areas, too', async () => {
    const areas = async (word: string) =>
      (await clerk.get(`/api/areas?search=${encodeURIComponent(word)}`)).body.items.map(
        ({ name }: { name: string }) => name,
      )
    expect(await areas('锡盟')).toEqual(['锡林郭勒盟'])
    expect(await areas('xwq')).toEqual(['西乌珠穆沁旗'])
    expect(await areas('ｘｗｑ')).toEqual(['西乌珠穆沁旗'])
  })
})

describe('a name a unit no longer has', () => {
  it('is kept with its days, told, searchable, and known to the import, which asks', async () => {
    const { siblingTown } = platform.world
    const path = `/api/organizations/${siblingTown.organizationId}`
    const ahead = await admin.patch(path, { name: '新名镇科协', renamedOn: '2022-01-21' })
    expect(ahead.body).toMatchObject({ code: 'ORGANIZATION_RENAMED_AHEAD' })
    const renamed = { name: '巴彦花科技镇科学技术协会', shortName: '科技镇科协', renamedOn: '2021-05-01' }
    expect((await admin.patch(path, renamed)).status).toBe(200)
    const { body } = await admin.get(path)
    expect(body.formerNames).toMatchObject([{ name: '巴彦花镇科学技术协会', until: '2021-05-01' }])
    expect(await found('巴彦花镇科协')).toMatchObject([
      { name: '巴彦花科技镇科学技术协会', formerName: '巴彦花镇科学技术协会' },
    ])
    expect((await found('byhzkx'))[0]).toMatchObject({ formerName: '巴彦花镇科学技术协会' })

    // A slip of the pen is no former name.
    await admin.patch(path, { shortName: '科技镇科協', correction: true })
    expect((await admin.get(path)).body.formerNames).toHaveLength(1)

    const bytes = await workbook([
      ['活动名称', '日期', '主办单位', '活动类型', '线下人数'],
      ['草原讲座', '2021-06-01', '巴彦花镇科协', '讲座', '40'],
      ['牧区讲座', '2021-06-02', '西乌旗科协', '讲座', '40'],
      ['农区讲座', '2021-06-03', 'xwq', '讲座', '40'],
    ])
    const run = await beginImport(clerk, 'sessions', platform.world.region.organizationId, {
      name: '活动.xlsx',
      bytes,
    })
    expect(run.problems).toEqual([])
    expect(run.questions).toMatchObject([{ row: 2, message: expect.stringContaining('原名') }])
    expect((await carryOut(clerk, run.id, { confirmed: true })).state).toBe('imported')
    const { banner } = platform.world
    const listed = async (id: number) =>
      (await clerk.get(`/api/sessions?organizationId=${id}`)).body.items.map(
        ({ title }: { title: string }) => title,
      )
    expect(await listed(siblingTown.organizationId)).toEqual(['草原讲座'])
    expect((await listed(banner.organizationId)).sort()).toEqual(['农区讲座', '牧区讲座', '草原讲座'])
  })

  it('is no unit of its own: a short form that fits two is named with both', async () => {
    const bytes = await workbook([
      ['活动名称', '日期', '主办单位', '活动类型', '线下人数'],
      ['讲座', '2021-06-01', '扎旗科协', '讲座', '40'],
    ])
    const run = await beginImport(clerk, 'sessions', platform.world.region.organizationId, {
      name: '两个.xlsx',
      bytes,
    })
    expect(run.problems[0].message).toContain('扎鲁特旗科学技术协会')
    expect(run.problems[0].message).toContain('扎赉特旗科学技术协会')
  })
})
