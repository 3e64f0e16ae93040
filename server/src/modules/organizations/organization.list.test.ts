import { afterAll, beforeAll, expect, it } from 'vitest'
import { csvRows } from '#test/csv-rows'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'

let platform: TestPlatform
let recorder: Client
beforeAll(async () => {
  platform = await buildTestPlatform()
  recorder = await platform.as('recorder', platform.world.banner.organizationId)
})
afterAll(() => platform.close())

const file = (query: string, who = recorder) => who.get(`/api/exports/units?format=csv&${query}`)

it('holds a unit and all below it, each with its area and the unit above', async () => {
  const { region, banner } = platform.world
  const answer = await file(`organizationId=${region.organizationId}`)
  const [head, ...rows] = csvRows(answer.text)
  expect(head).toEqual([
    '全称',
    '简称',
    '蒙古文名称',
    '类型',
    '级别',
    '所在地',
    '上级单位',
    '编号',
    '下级单位数',
  ])
  const { items } = (await recorder.get('/api/organizations?limit=500')).body
  expect(rows.map((row) => [row[0], row[7]])).toEqual(
    items.map(({ name, code }: Record<string, string>) => [name, code]),
  )
  const { body } = await recorder.get(`/api/organizations/${banner.organizationId}`)
  const row = rows.find(([name]) => name === body.organization.name)
  expect(row?.slice(3, 5)).toEqual(['科协', '旗县级'])
  const above = items.find(({ id }: { id: number }) => id === platform.world.league.organizationId)
  expect(row?.[6]).toBe(above.shortName)
})

it('can be narrowed by kind and level', async () => {
  const whole = csvRows((await file(`organizationId=${platform.world.region.organizationId}`)).text).slice(1)
  const part = await file(`organizationId=${platform.world.region.organizationId}&level=banner`)
  expect(csvRows(part.text).slice(1)).toEqual(whole.filter((row) => row[4] === '旗县级'))
})

it('is for everybody who signed in, as the tree is', async () => {
  expect((await file('organizationId=1', platform.anonymous)).status).toBe(401)
  expect((await file('organizationId=2147483647')).status).toBe(404)
  expect((await file('organizationId=all')).status).toBe(400)
})
