import { afterAll, beforeAll, expect, it } from 'vitest'
import { sumService } from '#modules/teams'
import type { Client } from '#test/platform'
import { type OpenTeams, openTeams } from '../team.fixture.ts'

let open: OpenTeams
let team: string
let own: { client: Client; id: string }
let leader: { client: Client; id: string }
beforeAll(async () => {
  open = await openTeams()
  team = await open.team('乡村科技队')
  own = await linked('乌力吉')
  leader = await linked('巴雅尔')
  const { ids } = (await open.join(team, [own.id, leader.id])).body
  await open.lead(team, ids[1], '2021-03-01')
})
afterAll(() => open.platform.close())

/** Somebody on the rolls who signs in, without a role that confirms. */
async function linked(name: string) {
  const id = await open.person(name)
  const client = await open.platform.as('recorder', open.unit)
  await open.platform.db
    .updateTable('member')
    .set({ personId: client.personId })
    .where('id', '=', id)
    .execute()
  return { client, id }
}

const tell = (change: object = {}, who = own.client) =>
  who.post('/api/me/service', { day: '2021-05-12', hours: 2, what: '田间指导', team, ...change })
const waiting = async (who: Client) => {
  const { items } = (await who.get('/api/service-reports')).body
  return items as { id: string; version: number; name: string }[]
}
const answer = (who: Client, reports: { id: string; version: number }[], how = 'confirm', reason = '') =>
  who.post('/api/service-reports/answers', {
    reports: reports.map(({ id, version }) => ({ id, version })),
    ...{ answer: how, reason },
  })
const todo = async (who: Client) => (await who.get('/api/notification-counts')).body.todo.service
const hours = async () => (await sumService(open.platform.db, [own.id])).get(own.id)

it('waits for the leader or whoever confirms at the unit, never for oneself, and counts once confirmed', async () => {
  const told = await tell()
  expect(told.body, told.text).toMatchObject({ state: 'waiting', hours: 2 })
  expect(await hours()).toEqual([])
  expect([await todo(leader.client), await todo(open.officer), await todo(own.client)]).toEqual([1, 1, 0])
  // Those further up may answer, and are not asked while somebody nearer can.
  expect([await todo(open.checker), (await waiting(open.checker)).length]).toEqual([0, 1])
  const one = await waiting(leader.client)
  expect(one).toMatchObject([{ name: '乌力吉' }])
  expect((await answer(own.client, one)).status).toBe(404)
  const beside = await open.platform.as('officer', open.platform.world.siblingBanner.organizationId)
  expect((await answer(beside, one)).status).toBe(404)
  expect(await waiting(beside)).toEqual([])
  expect((await answer(open.platform.anonymous, one)).status).toBe(401)
  expect((await answer(leader.client, one)).body).toEqual({ answered: 1 })
  expect(await hours()).toEqual([{ part: 'served', hours: 2, times: 1 }])
  expect((await own.client.get('/api/me/member')).body.service).toEqual([
    { year: 2021, part: 'served', hours: 2, times: 1 },
  ])
  const again = await answer(open.officer, one)
  expect([again.status, again.body.code]).toEqual([409, 'SERVICE_CHANGED'])
  const changed = { day: '2021-05-12', hours: 3, what: '田间指导', version: 2 }
  expect((await own.client.put(`/api/me/service/${told.body.id}`, changed)).body.code).toBe(
    'SERVICE_ANSWERED',
  )
})

it('is returned with a reason, put right and handed in again; several are answered by the same rule', async () => {
  const ids = []
  for (const day of ['2021-06-01', '2021-06-02']) ids.push((await tell({ day })).body.id)
  const both = await waiting(open.officer)
  expect((await answer(open.officer, both, 'return')).body.code).toBe('SERVICE_REASON')
  // One of them is nobody's: none is answered.
  const strange = { id: '0198c5f2-0000-7000-8000-000000000000', version: 1 }
  expect((await answer(open.officer, [...both, strange])).status).toBe(404)
  expect(await waiting(open.officer)).toHaveLength(2)
  expect((await answer(open.officer, both, 'return', '请写明地点')).body).toEqual({ answered: 2 })
  const { reports, teams, linked } = (await own.client.get('/api/me/service')).body
  expect([linked, teams]).toEqual([true, [{ id: team, name: '乡村科技队' }]])
  expect(reports[0]).toMatchObject({ state: 'returned', reason: '请写明地点', teamName: '乡村科技队' })
  const put = await own.client.put(`/api/me/service/${ids[0]}`, {
    ...{ day: '2021-06-01', hours: 4, what: '巴镇田间指导', team, version: 2 },
  })
  expect(put.body, put.text).toMatchObject({ state: 'waiting', hours: 4 })
  expect((await own.client.del(`/api/me/service/${ids[1]}`)).status).toBe(200)
  expect((await leader.client.del(`/api/me/service/${ids[0]}`)).status).toBe(404)
  expect((await answer(open.checker, await waiting(open.checker))).body).toEqual({ answered: 1 })
  expect(await hours()).toEqual([{ part: 'served', hours: 6, times: 2 }])
  // What was confirmed wrongly is returned, and counts no more.
  const [confirmed] = (await open.officer.get('/api/service-reports?state=confirmed&order=-day')).body.items
  expect((await answer(open.officer, [confirmed], 'return', '重复')).body).toEqual({ answered: 1 })
  expect(await hours()).toEqual([{ part: 'served', hours: 2, times: 1 }])
})

it('asks about a day that has hours already, and refuses more than a day has', async () => {
  const asked = await tell({ what: '又一次' })
  expect([asked.status, asked.body.code]).toEqual([422, 'SERVICE_SAME_DAY'])
  expect(asked.body.details.same).toEqual([{ what: '田间指导', hours: 2 }])
  const full = await tell({ hours: 22.5, confirmed: true })
  expect([full.status, full.body.code]).toEqual([422, 'SERVICE_DAY_FULL'])
  expect((await tell({ day: '2022-01-21' })).body.code).toBe('TEAM_IN_FUTURE')
  expect((await tell({ day: '2021-02-01' })).body.code).toBe('SERVICE_TEAM_OUT')
  expect((await tell({ hours: 0.25 })).status).toBe(400)
  expect((await tell({}, open.officer)).body.code).toBe('SERVICE_NO_MEMBER')
  const second = await tell({ hours: 22, confirmed: true })
  expect(second.status, second.text).toBe(201)
  await own.client.del(`/api/me/service/${second.body.id}`)
})

it('answers and shares are told by how many, confirmed alike, and are no hours', async () => {
  const before = await hours()
  const facts = { day: '2021-08-03', team, what: '解答饲草种植' }
  const say = (change: object) => own.client.post('/api/me/service', { ...facts, ...change })
  const wrong = [{ act: 'answered', hours: 2 }, { act: 'served', items: 3 }, { act: 'shared' }, { items: 3 }]
  for (const change of wrong) {
    const { status, text } = await say(change)
    expect(status, text).toBe(400)
  }
  expect((await say({ act: 'answered', items: 35 })).body).toMatchObject({ hours: null, items: 35 })
  const again = await say({ act: 'answered', items: 2 })
  expect([again.body.code, again.body.details.same]).toEqual([
    'SERVICE_SAME_DAY',
    [{ what: '解答饲草种植', hours: null, items: 35 }],
  ])
  expect((await say({ act: 'shared', items: 12, what: '转发科普中国' })).status).toBe(201)
  const told = (await waiting(open.officer)).filter(({ name }) => name === '乌力吉')
  const counted = async () => {
    const { parts } = (await open.officer.get(`/api/people/${own.id}/contribution`)).body
    return (parts as { code: string; times: number }[])
      .filter(({ code }) => code === 'answered' || code === 'shared')
      .map(({ times }) => times)
  }
  expect(await counted()).toEqual([0, 0])
  expect((await answer(leader.client, told)).body).toEqual({ answered: 2 })
  expect(await counted()).toEqual([35, 12])
  expect(await hours()).toEqual(before)
  expect((await own.client.get('/api/exports/service-reports?state=confirmed&format=csv')).status).toBe(200)
})

it('of a leader, and of the one officer there is, waits for those above them', async () => {
  expect((await tell({ day: '2021-07-01' }, leader.client)).status).toBe(201)
  expect([await todo(leader.client), await todo(open.officer)]).toEqual([0, 1])
  await open.platform.db
    .updateTable('member')
    .set({ personId: null })
    .where('personId', '=', own.client.personId)
    .execute()
  const set = { personId: open.officer.personId }
  await open.platform.db.updateTable('member').set(set).where('id', '=', own.id).execute()
  expect((await tell({ day: '2021-07-02', team: null }, open.officer)).status).toBe(201)
  expect([await todo(open.officer), await todo(open.checker)]).toEqual([1, 1])
  expect((await waiting(open.officer)).map(({ name }) => name)).toEqual(['巴雅尔'])
})
