import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { csvRows } from '#test/csv-rows'
import { sessionOf } from '#test/session-facts'
import { type OpenTeams, openTeams } from '../teams/team.fixture.ts'
import { hundredthsOf } from './ranking/ranking-rows.ts'
import { countColumns } from './ranking/year-counts.ts'
import { rules } from './scoring/read-rules.ts'
import { numberNames } from './scoring/rule.ts'
import { type Counts, score } from './scoring/score.ts'

const list = 'science-volunteers'
let open: OpenTeams
const people: Record<string, string> = {}

async function volunteer(name: string, since = '2019-05-01') {
  const { officer, unit, platform, accept } = open
  const made = await officer.post(`/api/registers/${list}/records`, {
    ...{ name, organizationId: unit, areaId: platform.world.town.areaId, since, values: {} },
    member: { phone: `1990000030${Object.keys(people).length}` },
  })
  expect(made.status, made.text).toBe(201)
  await accept('register-records', made.body.id)
  people[name] = made.body.memberId
  return made.body as { id: string; memberId: string }
}

let day = 0
async function session(took: [name: string, part: string, hours: number][], change = {}) {
  day += 1
  const on = `2021-06-${String(day).padStart(2, '0')}`
  const facts = sessionOf(open.platform.world, {
    ...{ confirmed: ['same-session', 'far-day'], day: on, title: `科普活动${day}`, ...change },
  })
  const { body, status, text } = await open.officer.post('/api/sessions', facts)
  expect(status, text).toBe(201)
  const roll = took.map(([name, part, hours]) => ({ memberId: people[name], part, hours }))
  expect((await open.officer.put(`/api/sessions/${body.id}/roll`, { version: 0, people: roll })).status).toBe(
    200,
  )
  expect((await open.officer.post(`/api/sessions/${body.id}/submit`)).status).toBe(200)
  await open.accept('sessions', body.id)
  return body.id as string
}

const at = (more = '', unit = open.unit) => `kind=${list}&organizationId=${unit}&year=2021${more}`
async function ranking(more = '', who = open.officer, unit = open.unit) {
  const { status, body, text } = await who.get(`/api/performance?${at(more, unit)}`)
  expect(status, text).toBe(200)
  return body.items as {
    id: string
    rank: number
    name: string
    points: number
    candidate: boolean
    arithmetic: string
  }[]
}
const inShort = (rows: { rank: number; name: string; points: number }[]) =>
  rows.map(({ rank, name, points }) => [rank, name, points])

beforeAll(async () => {
  open = await openTeams()
  for (const name of ['阿荣', '巴根', '德力格尔', '额尔敦', '呼和']) await volunteer(name)
  await session([
    ['阿荣', 'lectured', 2.5],
    ['巴根', 'served', 3],
    ['德力格尔', 'served', 3],
  ])
  await session([
    ['阿荣', 'served', 1],
    ['额尔敦', 'attended', 4],
  ])
})
afterAll(() => open.platform.close())

it('ranks who did something that counts, shows how, and opens to the records', async () => {
  // Two full years on the list give two points each; leading a team five.
  const team = await open.team('送科技下乡队')
  const { ids } = (await open.join(team, [people.巴根 as string])).body
  expect(inShort(await ranking())).toEqual([
    [1, '阿荣', 4 + 2.5 + 2 + 0.5 + 2],
    [2, '巴根', 2 + 1.5 + 2],
    [2, '德力格尔', 2 + 1.5 + 2],
    [4, '额尔敦', 2 + 2],
  ])
  expect((await open.lead(team, ids[0], '2021-03-01')).status).toBe(200)
  const [first, second] = await ranking('&order=-points')
  expect([second?.name, second?.rank, second?.points]).toEqual(['巴根', 2, 10.5])
  expect(first?.arithmetic).toBe(
    '主讲场次 1 × 4 = 4；主讲时长 2.5 × 1 = 2.5；服务次数 1 × 2 = 2；服务时长 1 × 0.5 = 0.5；在册年数 2 × 1 = 2；合计 11 分',
  )
  const opened = await open.officer.get(`/api/members/${people.阿荣}/performance?kind=${list}&year=2021`)
  expect(opened.body, opened.text).toMatchObject({ member: { name: '阿荣' }, day: '2021-12-31', points: 11 })
  expect(
    opened.body.records.map(({ what, hours }: { what: string; hours: number }) => [what, hours]),
  ).toEqual([
    ['科普活动2', 1],
    ['科普活动1', 2.5],
  ])
  expect(inShort(await ranking('&search=额尔'))).toEqual([[4, '额尔敦', 4]])
  expect((await open.officer.get(`/api/totals/performance?${at()}`)).body.count).toBe(4)
  expect((await ranking('', open.chief, open.platform.world.otherLeague.organizationId)).length).toBe(0)
})

it('proposes for commendation by the rule, as a list that can be taken away', async () => {
  expect(await ranking('&candidates=true')).toEqual([])
  for (let nth = 0; nth < 6; nth += 1)
    await session([
      ['呼和', 'lectured', 2],
      ['巴根', 'served', 12],
    ])
  // Five in a hundred of five people is one place; forty points are asked for.
  const [only, ...more] = await ranking('&candidates=true')
  expect([only?.name, only?.rank, only?.candidate, more]).toEqual(['巴根', 1, true, []])
  const file = await open.officer.get(`/api/exports/performance?format=csv&${at('&candidates=true')}`)
  const [head, row] = csvRows(file.text)
  expect(head).toEqual(expect.arrayContaining(['名次', '姓名', '得分', '计分过程', '主讲场次', '培训学时']))
  expect(row?.join()).toContain('最多计')
})

it('tells from the top of the tree, where people are found another way, the same as from the unit', async () => {
  const { chief, unit, platform } = open
  for (const order of ['', '&order=-points', '&order=name', '&candidates=true']) {
    const seen = await ranking(order, chief, unit)
    expect(await ranking(order, chief, platform.world.region.organizationId)).toEqual(seen)
  }
  expect((await ranking('', chief, unit)).length).toBe(5)
})

it('asks a list without a rule in vain, and shows a list its rule', async () => {
  const none = await open.officer.get(
    `/api/performance?kind=${open.kind}&organizationId=${open.unit}&year=2021`,
  )
  expect(none.status).toBe(400)
  const kindOf = async (code: string) => (await open.officer.get(`/api/register-kinds/${code}`)).body.ranking
  expect(await kindOf(open.kind)).toBeNull()
  expect(await kindOf(list)).toMatchObject({ commendation: { share: 5, atLeast: 40 } })
})

it('counts who left, who was taken for one with somebody else, and what no longer counts, as it is', async () => {
  const { officer, accept } = open
  const gone = await volunteer('那顺')
  const other = await volunteer('那顺勿日')
  const id = await session(
    [
      ['那顺', 'served', 2],
      ['那顺勿日', 'served', 4],
    ],
    {},
  )
  const place = async () => inShort(await ranking('&search=那顺')).map(([, name, points]) => [name, points])
  expect(await place()).toEqual([
    ['那顺勿日', 6],
    ['那顺', 5],
  ])
  const left = await officer.post(`/api/register-records/${gone.id}/changes`, {
    day: '2021-12-01',
    facts: null,
  })
  expect(left.status, left.text).toBe(201)
  await accept('register-changes', left.body.id)
  expect(await place()).toEqual([['那顺勿日', 6]])
  const withdrawn = await open.checker.post(`/api/sessions/${id}/withdraw`, { version: 1, reason: '重复' })
  expect(withdrawn.status, withdrawn.text).toBe(200)
  expect(await place()).toEqual([])
  expect(
    (await officer.get(`/api/members/${other.memberId}/performance?kind=${list}&year=2021`)).body.points,
  ).toBe(0)
})

it('gives whoever was taken for two the work of both', async () => {
  const manager = await open.platform.as('administrator', open.unit)
  const { memberId } = await volunteer('乌恩')
  people.乌恩其 = await open.person('乌恩其')
  await session([['乌恩', 'served', 2]])
  await session([['乌恩其', 'served', 2]])
  const points = async () => (await ranking('&search=乌恩')).map((row) => row.points)
  expect(await points()).toEqual([2 + 2 * 0.5 + 2])
  const merged = await manager.post(`/api/members/${people.乌恩其}/merge`, { into: memberId })
  expect(merged.status, merged.text).toBe(200)
  expect(await points()).toEqual([2 * 2 + 4 * 0.5 + 2])
})

it('says who has the hours of training that a list asks for, who is short first', async () => {
  const { chief, officer, platform } = open
  const { kind } = (await chief.get(`/api/register-kinds/${list}`)).body
  const { form, place, person, since, until, measure } = kind
  const asked = { version: 1, form, place, person, since, until, measure }
  const without = await chief.put(`/api/register-kinds/${list}`, { ...asked, training: { hours: 0.2 } })
  expect(without.status).toBe(400)
  const none = await officer.get(`/api/training-hours?${at()}`)
  expect(none.status).toBe(400)
  const changed = await chief.put(`/api/register-kinds/${list}`, { ...asked, training: { hours: 4 } })
  expect(changed.status, changed.text).toBe(200)
  await session([['呼和', 'attended', 1.5]])
  const trained = async (more = '') =>
    (await officer.get(`/api/training-hours?${at(more)}`)).body.items.map(
      ({ name, hours, missing, state }: Record<string, unknown>) => [name, hours, missing, state],
    )
  const all = await trained()
  expect(all[0]?.slice(1)).toEqual([0, 4, 'short'])
  expect(all.slice(-2)).toEqual([
    ['呼和', 1.5, 2.5, 'short'],
    ['额尔敦', 4, 0, 'met'],
  ])
  expect(await trained('&state=met')).toEqual([['额尔敦', 4, 0, 'met']])
  expect(await trained('&state=short&search=呼和')).toEqual([['呼和', 1.5, 2.5, 'short']])
  const top = platform.world.region.organizationId
  for (const more of ['', '&state=met', '&state=short']) {
    const { body } = await chief.get(`/api/training-hours?${at(more, top)}`)
    expect(body).toEqual((await chief.get(`/api/training-hours?${at(more)}`)).body)
  }
  const sums = await officer.get(`/api/training-progress?${at()}`)
  expect(sums.body).toEqual({ required: 4, people: all.length, met: 1, short: all.length - 1, hours: 5.5 })
  expect((await chief.get(`/api/training-progress?${at('', top)}`)).body).toEqual(sums.body)
  const beside = await platform.as('officer', platform.world.siblingBanner.organizationId)
  expect((await beside.get(`/api/training-hours?${at()}`)).status).toBe(404)
  const file = await officer.get(`/api/exports/training-hours?format=csv&${at('&state=met')}`)
  expect(csvRows(file.text)[1]).toEqual(expect.arrayContaining(['额尔敦', '已达标']))
})

it('puts people in the order of the very points it shows, whatever they did', async () => {
  const counts = fc.record(Object.fromEntries(numberNames.map((name) => [name, fc.nat(80)])))
  const done = fc.sample(counts, 200) as unknown as Counts[]
  const names = numberNames.map((name) => countColumns[name])
  for (const rule of rules) {
    const { rows } = await sql<{ hundredths: number }>`
      select ${hundredthsOf(rule)} as hundredths from unnest(${sql.join(
        numberNames.map((name) => sql`${done.map((one) => one[name])}::int[]`),
      )}) with ordinality as c(${sql.join(names)}, nth) order by nth`.execute(open.platform.db)
    expect(rows.map(({ hundredths }) => hundredths / 100)).toEqual(done.map((one) => score(rule, one).points))
  }
})
