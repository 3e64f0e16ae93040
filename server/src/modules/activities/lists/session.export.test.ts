import ExcelJS from 'exceljs'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { csvRows } from '#test/csv-rows'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { sessionOf } from '#test/session-facts'

let platform: TestPlatform
let leader: Client
let banner: number
let region: number

const titles = ['草原防火', '=1+1', '蒙医药“讲座”,\n第二场', '@安全用电']
const days = ['2021-03-01', '2021-06-15', '2021-09-18']

beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  banner = platform.world.banner.organizationId
  region = platform.world.region.organizationId
  leader = await platform.as('leader', region)
  const recorder = await platform.as('recorder', banner)
  for (let n = 0; n < 24; n += 1) {
    const headcounts = [{ audience: 'public', offline: (n * 7) % 5, online: n % 3 }]
    const facts = { title: titles[n % 4], place: `地点${n % 5}`, day: days[n % 3], headcounts }
    const kind = n % 2 ? 'lecture' : 'training'
    const session = sessionOf(platform.world, { ...facts, kind, confirmed: ['same-session'] })
    expect((await recorder.post('/api/sessions', session)).status).toBe(201)
  }
})
afterAll(() => platform.close())

const file = (query: string, who = leader, headers = {}) => who.get(`/api/exports/sessions?${query}`, headers)

describe('the list of sessions as a file', () => {
  it.each([
    '',
    '&order=title',
    '&order=-title',
    '&order=place',
    '&order=-offline',
    '&order=online',
    '&order=day&kind=lecture',
    '&search=草原&order=-day',
    '&from=2021-06-01&to=2021-06-30',
    '&state=counted',
  ])('holds what the list holds, in its order:%s', async (query) => {
    const { items } = (await leader.get(`/api/sessions?organizationId=${region}&limit=100${query}`)).body
    const answer = await file(`organizationId=${region}&format=csv${query}`)
    expect(answer.status).toBe(200)
    expect(answer.headers['row-count']).toBe(String(items.length))
    const [head, ...rows] = csvRows(answer.text)
    // One more field brings its own column; of these is known what they hold.
    const shown = rows.map((row) =>
      Object.fromEntries(head?.map((title, position) => [title, row[position]]) ?? []),
    )
    const kinds: Record<string, string> = { lecture: '讲座', training: '培训' }
    expect(shown).toMatchObject(
      items.map((one: Record<string, string>) => ({
        活动名称: one.title?.replace(/^[=@]/, "'$&"),
        活动类型: kinds[one.kind ?? ''],
        日期: one.day,
        主办单位: '西乌珠穆沁旗科学技术协会',
        地点: one.place,
        线下: String(one.offline),
        线上: String(one.online),
        状态: '草稿',
        人数怎么来的: '签到表',
        发放资料: '0',
        征集作品: '0',
        记录时间: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/),
      })),
    )
  })

  it('is a spreadsheet another program opens, in the language of its reader', async () => {
    const answer = await file(`organizationId=${banner}&order=title`, leader, { 'accept-language': 'en' })
    expect(answer.headers['content-disposition']).toBe(
      "attachment; filename*=UTF-8''Activities-2022-01-20.xlsx",
    )
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(answer.raw as unknown as ArrayBuffer)
    const sheet = book.worksheets[0] as ExcelJS.Worksheet
    expect([sheet.name, sheet.rowCount]).toEqual(['Activities', 25])
    const { items } = (await leader.get(`/api/sessions?organizationId=${banner}&limit=100&order=title`)).body
    for (const [place, one] of items.entries()) {
      const cells = [1, 3, 6].map((column) => sheet.getCell(place + 2, column).value)
      expect(cells).toEqual([one.title, new Date(one.day), one.offline])
    }
  })

  it('can be had with the columns one sees, in their order', async () => {
    const chosen = '&columns=state&columns=title&columns=offline'
    const answer = await file(`organizationId=${banner}&format=csv&order=title${chosen}`)
    const rows = csvRows(answer.text)
    expect(rows[0]).toEqual(['状态', '活动名称', '线下'])
    expect(rows[1]?.[0]).toBe('草稿')
    const one = csvRows((await file(`organizationId=${banner}&format=csv&columns=place`)).text)
    expect(one[0]).toEqual(['地点'])
    for (const wrong of ['columns=secret', 'columns=title&columns=title', 'columns='])
      expect((await file(`organizationId=${banner}&${wrong}`)).status).toBe(400)
  })

  it('is for who may see the list', async () => {
    expect((await file(`organizationId=${banner}`, platform.anonymous)).status).toBe(401)
    const beside = await platform.as('leader', platform.world.siblingBanner.organizationId)
    expect((await file(`organizationId=${banner}`, beside)).status).toBe(404)
    expect((await file('organizationId=2147483647')).status).toBe(404)
  })

  it.each(['', 'organizationId=1&format=pdf', 'organizationId=1&order=note', 'organizationId=1&from=heute'])(
    'refuses what the list would refuse: %s',
    async (query) => expect((await file(query)).status).toBe(400),
  )

  it('is whole where the list has more rows than a minute has requests', async () => {
    const many = 31_234
    await sql`
      with made as (
        insert into session (kind, title, day, area_id, place, hosts, headcounts, count_method, state, recorded_by)
        select 'lecture', '讲座' || n, date '2015-01-01' + (n % 3650), ${platform.world.town.areaId}, '文化站',
          array[${banner}::int], '[]', 'sheet', 'counted', 'nobody' from generate_series(1, ${many}::int) n
        returning id, day)
      insert into session_scope (organization_id, day, session_id) select ${banner}, day, id from made`.execute(
      platform.db,
    )
    const answer = await file(`organizationId=${banner}&format=csv&state=counted&order=title`)
    expect(answer.headers['row-count']).toBe(String(many))
    const rows = csvRows(answer.text).slice(1)
    expect(rows.length).toBe(many)
    expect(new Set(rows.map(([title]) => title)).size).toBe(many)
    expect((await leader.get('/api/me')).status).toBe(200)
  })
})
