import { afterAll, beforeAll, expect, it } from 'vitest'
import { csvRows } from '#test/csv-rows'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'

let platform: TestPlatform
let officer: Client
let unit: number
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  unit = platform.world.banner.organizationId
  officer = await platform.as('officer', unit)
  const checker = await platform.as('checker', platform.world.league.organizationId)
  const accept = async (path: string, id: string) =>
    expect((await checker.post(`/api/${path}/${id}/accept`, { version: 1 })).status).toBe(200)
  for (const [name, kind, quantity] of [
    ['巴拉嘎尔高勒镇科普e站', 'e-station', 3],
    ['=科技馆', 'museum', 1],
    ['阿木古楞“流动”馆,一', 'mobile-museum', 2],
  ]) {
    const facility = { name, kind, quantity, organizationId: unit, areaId: platform.world.town.areaId }
    const made = await officer.post('/api/facilities', { ...facility, openedOn: '2021-06-15' })
    if (kind !== 'mobile-museum') await accept('facilities', made.body.id)
  }
  const { items } = (await officer.get(`/api/facilities?organizationId=${unit}&kind=museum`)).body
  const closing = await officer.post(`/api/facilities/${items[0].id}/close`, { closedOn: '2021-12-31' })
  await accept('facility-closings', closing.body.id)
})
afterAll(() => platform.close())

const file = (query: string, who = officer) => who.get(`/api/exports/facilities?organizationId=${query}`)

it.each(['', '&order=-quantity', '&order=name', '&order=-unit', '&search=馆', '&kind=e-station'])(
  'the file of facilities holds what the list holds:%s',
  async (query) => {
    const { items } = (await officer.get(`/api/facilities?organizationId=${unit}${query}`)).body
    const answer = await file(`${unit}&format=csv${query}`)
    expect(answer.headers['row-count']).toBe(String(items.length))
    const kinds: Record<string, string> = {
      'e-station': '科普e站',
      museum: '科技馆',
      'mobile-museum': '流动科技馆',
    }
    expect(csvRows(answer.text)).toEqual([
      ['名称', '类别', '管理单位', '所在地', '编号', '数量', '启用日期', '状态', '备注'],
      ...items.map((one: Record<string, string>) => [
        one.name?.replace(/^=/, "'="),
        kinds[one.kind ?? ''],
        one.unitName,
        one.areaName,
        one.code,
        String(one.quantity),
        one.openedOn,
        one.closedOn ?? (one.state === 'counted' ? '在用' : '待核对'),
        one.note,
      ]),
    ])
  },
)

it('is for who may see the list', async () => {
  expect((await file(String(unit), platform.anonymous)).status).toBe(401)
  const beside = await platform.as('officer', platform.world.siblingBanner.organizationId)
  expect((await file(String(unit), beside)).status).toBe(404)
  expect((await file(`${unit}&kind=castle`)).status).toBe(400)
})
