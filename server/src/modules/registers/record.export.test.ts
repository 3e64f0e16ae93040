import { afterAll, beforeAll, expect, it } from 'vitest'
import { csvRows } from '#test/csv-rows'
import { type OpenRegister, openRegister } from './open-register.fixture.ts'

let register: OpenRegister
beforeAll(async () => {
  register = await openRegister()
  const left = await register.confirmed({ name: '红旗社区' })
  const end = { day: '2021-09-01', facts: null }
  const made = await register.officer.post(`/api/register-records/${left}/changes`, end)
  expect((await register.step('register-changes', made.body.id, 'accept')).status).toBe(200)
  await register.confirmed()
})
afterAll(() => register.platform.close())

const file = async (more = '') => {
  const { chief, kind, platform } = register
  const unit = `organizationId=${platform.world.region.organizationId}`
  const { status, text } = await chief.get(
    `/api/exports/register-records?format=csv&kind=${kind}&${unit}${more}`,
  )
  expect(status).toBe(200)
  return csvRows(text)
}

it('heads its columns with the words that the list itself has, as the screen does', async () => {
  const [head] = await file()
  expect(head?.slice(0, 5)).toEqual(['名称', '所属单位', '所在地', '命名日期', '状态或终止日期'])
  expect(head).toContain('户数（户）')
  expect((await file('&columns=since&columns=name'))[0]).toEqual(['命名日期', '名称'])
})

it('says of each record whether it stands or when it ended', async () => {
  const rows = await file('&columns=name&columns=since&columns=until&columns=values.f1&columns=values.f3')
  expect(rows.slice(1)).toEqual(
    expect.arrayContaining([
      ['红旗社区', '2021-03-01', '2021-09-01', '国家级', '80.5'],
      ['朝阳社区', '2021-03-01', '在册', '国家级', '80.5'],
    ]),
  )
})
