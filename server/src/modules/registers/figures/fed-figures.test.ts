import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'

const LIST = 'farmers-associations'
let platform: TestPlatform
let officer: Client
let checker: Client
let reader: Client
let unit: number
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2022-01-20T02:00:00Z') })
  const { region, banner, league } = platform.world
  unit = banner.organizationId
  officer = await platform.as('officer', unit)
  checker = await platform.as('checker', league.organizationId)
  reader = await platform.as('leader', region.organizationId)
})
afterAll(() => platform.close())

const figure = async (metric: string, day: string) => {
  const { region } = platform.world
  const query = `metric=${metric}&organization=${region.organizationId}&period=..${day}`
  return (await reader.get(`/api/figures?${query}`)).body
}
const accept = async (path: string, id: string) => {
  const { status, text } = await checker.post(`/api/${path}/${id}/accept`, { version: 1 })
  expect(status, text).toBe(200)
}
async function enter(name: string, values: object, since = '2021-03-01'): Promise<string> {
  const facts = { name, organizationId: unit, since, values: { trade: '养羊', ...values } }
  const made = await officer.post(`/api/registers/${LIST}/records`, facts)
  expect(made.status, made.text).toBe(201)
  await accept('register-records', made.body.id)
  return made.body.id
}
async function change(id: string, day: string, facts: object | null): Promise<string> {
  const made = await officer.post(`/api/register-records/${id}/changes`, { day, facts })
  expect(made.status, made.text).toBe(201)
  await accept('register-changes', made.body.id)
  return made.body.id
}

it('feeds its metrics from each day on: one a record, its numbers, and what changes in them', async () => {
  const id = await enter('羊业协会', { members: 90, households: 500 })
  await enter('牧草协会', { members: 10 }, '2021-06-01')
  const facts = {
    name: '羊业协会',
    organizationId: unit,
    values: { trade: '养羊', members: 120, households: 400 },
  }
  await change(id, '2021-09-01', facts)
  const at = async (day: string) => [
    (await figure('agri-tech-assoc-total', day)).amount,
    (await figure('agri-tech-assoc-members', day)).amount,
    (await figure('agri-tech-assoc-households', day)).amount,
  ]
  expect(await at('2021-02-28')).toEqual([0, 0, 0])
  expect(await at('2021-05-31')).toEqual([1, 90, 500])
  expect(await at('2021-08-31')).toEqual([2, 100, 500])
  expect(await at('2021-09-01')).toEqual([2, 130, 400])
  const end = await change(id, '2021-11-01', null)
  expect(await at('2021-10-31')).toEqual([2, 130, 400])
  expect(await at('2021-11-01')).toEqual([1, 10, 0])
  // What stands in the list is what the figures say, on every day.
  for (const day of ['2021-05-31', '2021-08-31', '2021-09-01', '2021-11-01']) {
    const { region } = platform.world
    const counted = await reader.get(
      `/api/registers/${LIST}/count?organization=${region.organizationId}&day=${day}`,
    )
    const { count, sums } = counted.body
    expect([count, Number(sums.members), Number(sums.households)]).toEqual(await at(day))
  }
  const back = { version: 1, reason: '仍在活动' }
  expect((await checker.post(`/api/register-changes/${end}/withdraw`, back)).status).toBe(200)
  expect(await at('2021-11-01')).toEqual([2, 130, 400])
  expect((await figure('agri-tech-assoc-total', '2021-11-01')).mark).toBe('records')
})

it('keeps the fields figures are counted by, whatever else is made of the list', async () => {
  const chief = await platform.as('officer', platform.world.region.organizationId)
  const { kind } = (await chief.get(`/api/register-kinds/${LIST}`)).body
  const { form, place, name, since, until, measure } = kind
  const body = {
    version: kind.version,
    place,
    ...Object.fromEntries(Object.entries({ name, since, until, measure }).filter(([, one]) => one)),
  }
  const fields = form.fields.filter(({ code }: { code: string }) => code !== 'members')
  const refused = await chief.put(`/api/register-kinds/${LIST}`, { ...body, form: { ...form, fields } })
  expect(refused.body.details.problems).toEqual([
    { problem: 'field-feeds-figures', at: 'fields', about: 'members' },
  ])
  const more = [...form.fields, { code: 'f9', words: { zh: '品牌' }, type: 'line' }]
  expect(
    (await chief.put(`/api/register-kinds/${LIST}`, { ...body, form: { ...form, fields: more } })).status,
  ).toBe(200)
  await enter('奶业协会', { members: 5, f9: '草原' }, '2021-12-01')
  expect((await figure('agri-tech-assoc-members', '2021-12-01')).amount).toBe(135)
})
