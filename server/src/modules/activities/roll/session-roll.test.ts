import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findService, sumService } from '#modules/teams'
import { sessionOf } from '#test/session-facts'
import { type OpenTeams, openTeams } from '../../teams/team.fixture.ts'

let open: OpenTeams
beforeAll(async () => {
  open = await openTeams()
})
afterAll(() => open.platform.close())

const taken = (memberId: string, hours = 2, part = 'served', more = {}) => ({
  memberId,
  part,
  hours,
  ...more,
})

async function session(change: Record<string, unknown> = {}): Promise<string> {
  const facts = sessionOf(open.platform.world, { confirmed: ['same-session', 'far-day'], ...change })
  const made = await open.officer.post('/api/sessions', facts)
  expect(made.status, made.text).toBe(201)
  return made.body.id
}
const write = (id: string, version: number, people: object[], more = {}, who = open.officer) =>
  who.put(`/api/sessions/${id}/roll`, { version, people, ...more })
async function counted(id: string) {
  expect((await open.officer.post(`/api/sessions/${id}/submit`)).status).toBe(200)
  expect((await open.checker.post(`/api/sessions/${id}/accept`, { version: 1 })).status).toBe(200)
}
const service = async (id: string, asked = '') =>
  (await open.officer.get(`/api/members/${id}/service?${asked}`)).body as {
    years: { year: number; part: string; hours: number; times: number }[]
    rows: { id: string; what: string; hours: number; screen: string; team: { name: string } | null }[]
  }

it('counts who took part once the session counts, and no longer once it does not', async () => {
  const team = await open.team('送科技下乡队')
  const [a, b] = [await open.person('满都拉'), await open.person('娜仁')]
  await open.join(team, [a])
  const id = await session({ title: '防灾讲座', day: '2021-05-12' })
  const people = [taken(a, 2.5, 'lectured', { team }), taken(b, 1)]
  const written = await write(id, 0, people)
  expect(written.body, written.text).toEqual({ version: 1 })
  expect((await service(a)).years).toEqual([])
  await counted(id)
  expect(await service(a, 'year=2021')).toMatchObject({
    years: [{ year: 2021, part: 'lectured', hours: 2.5, times: 1 }],
    rows: [{ what: '防灾讲座', hours: 2.5, screen: `/activities/${id}`, team: { name: '送科技下乡队' } }],
  })
  expect((await open.officer.get(`/api/sessions/${id}`)).body).toMatchObject({
    can: { record: false, correct: false },
    roll: {
      version: 1,
      people: [{ name: '满都拉', part: 'lectured', hours: 2.5, teamName: '送科技下乡队' }, { name: '娜仁' }],
    },
  })
  const roll = await open.officer.get(`/api/team-members?team=${team}&day=2021-12-31&order=-hours`)
  expect(roll.body.items).toMatchObject([{ name: '满都拉', hours: 2.5 }])
  // What counts is corrected with a reason, by whoever stands where it was checked.
  expect((await write(id, 1, [taken(a, 3)])).status).toBe(404)
  const bare = await write(id, 1, [taken(a, 3)], {}, open.checker)
  expect([bare.status, bare.body.code]).toEqual([422, 'SESSION_ROLL_REASON'])
  expect((await write(id, 1, [taken(a, 3)], { reason: '时长有误' }, open.checker)).body).toEqual({
    version: 2,
  })
  expect((await service(a)).years).toMatchObject([{ part: 'served', hours: 3 }])
  expect((await service(b)).years).toEqual([])
  const withdrawn = { version: 1, reason: '重复' }
  expect((await open.checker.post(`/api/sessions/${id}/withdraw`, withdrawn)).status).toBe(200)
  expect((await service(a)).years).toEqual([])
})

it('refuses what cannot be', async () => {
  const [a, team] = [await open.person('其布日'), await open.team('急救科普队')]
  const id = await session({ day: '2021-06-01' })
  const refused = async (people: object[], version = 0) => {
    const { status, body } = await write(id, version, people)
    return [status, body.code]
  }
  expect(await refused([taken(a), taken(a)])).toEqual([422, 'SESSION_ROLL_TWICE'])
  expect(await refused([taken(a, 24.5)])).toEqual([422, 'SESSION_ROLL_HOURS'])
  expect((await refused([taken(a, 0.3)]))[0]).toBe(400)
  expect(await refused([taken(a, 2, 'served', { team })])).toEqual([422, 'SERVICE_TEAM_OUT'])
  expect(await refused([taken(a)], 1)).toEqual([409, 'SESSION_ROLL_CHANGED'])
  expect((await write(id, 0, [taken(a, 20)])).status).toBe(200)
  const other = await session({ day: '2021-06-01', title: '同一天另一场' })
  const full = await write(other, 0, [taken(a, 4.5)])
  expect([full.status, full.body.code]).toEqual([422, 'SERVICE_DAY_FULL'])
  // Three days have three times as many hours, spread over them.
  const long = await session({ day: '2021-06-01', endDay: '2021-06-03', title: '三天训练营' })
  expect((await write(long, 0, [taken(a, 12)])).status).toBe(200)
  expect((await write(long, 1, [taken(a, 13)])).body.code).toBe('SERVICE_DAY_FULL')
  // Nor does a session come upon such a day by being moved there.
  const moved = await session({ day: '2021-06-05', title: '改期' })
  expect((await write(moved, 0, [taken(a, 2)])).status).toBe(200)
  const facts = sessionOf(open.platform.world, {
    title: '改期',
    day: '2021-06-01',
    confirmed: ['same-session'],
  })
  const onto = await open.officer.put(`/api/sessions/${moved}`, { ...facts, version: 1 })
  expect([onto.status, onto.body.code]).toEqual([422, 'SERVICE_DAY_FULL'])
  const leader = await open.platform.as('leader', open.unit)
  expect((await write(id, 1, [], {}, leader)).status).toBe(404)
  const beside = await open.platform.as('officer', open.platform.world.siblingBanner.organizationId)
  expect((await write(id, 1, [], {}, beside)).status).toBe(404)
  expect((await write(id, 1, [], {}, open.platform.anonymous as never)).status).toBe(401)
})

it('adds up what the records say, for one, for several and for two made one', async () => {
  const { db } = open.platform
  const [a, b] = [await open.person('苏日娜'), await open.person('苏日塔拉')]
  const ids: string[] = []
  for (let n = 0; n < 4; n += 1)
    ids.push(await session({ title: `第${n}场`, day: `20${20 + (n % 2)}-07-0${n + 1}` }))
  const whole = async () => {
    const sums = await sumService(db, [a, b])
    const of = (id: string) => sums.get(id)?.reduce((sum, { hours }) => sum + hours, 0) ?? 0
    const rows = [...(await findService(db, a)), ...(await findService(db, b))]
    return { sum: of(a) + of(b), rows: rows.reduce((sum, { hours }) => sum + hours, 0), times: rows.length }
  }
  const part = fc.constantFrom('lectured', 'served', 'attended')
  const half = fc.integer({ min: 1, max: 20 }).map((n) => n / 2)
  const one = fc.record({ who: fc.constantFrom(0, 1), part, hours: half })
  const versions = ids.map(() => 0)
  let last: { who: number; hours: number }[] = []
  await fc.assert(
    fc.asyncProperty(fc.tuple(one, one, one, one), async (story) => {
      for (const [nth, { who, part, hours }] of story.entries()) {
        const people = [taken(who === 0 ? a : b, hours, part)]
        const answer = await write(ids[nth] ?? '', versions[nth] ?? 0, people)
        expect(answer.status, answer.text).toBe(200)
        versions[nth] = answer.body.version
      }
      last = story
      expect(await whole()).toEqual({ sum: 0, rows: 0, times: 0 })
    }),
    { numRuns: 5 },
  )
  for (const id of ids) await counted(id)
  const sum = last.reduce((all, { hours }) => all + hours, 0)
  expect(await whole()).toEqual({ sum, rows: sum, times: 4 })
  const years = await sumService(db, [a, b], { from: '2020-01-01', to: '2020-12-31' })
  const in2020 = [...years.values()].flat().reduce((all, { hours }) => all + hours, 0)
  expect(in2020).toBe((last[0]?.hours ?? 0) + (last[2]?.hours ?? 0))
  await open.officer.put(`/api/members/${b}`, { version: 1, name: '苏日娜' })
  // They stand in one list both: the one record ends first.
  await db.updateTable('registerRecord').set({ memberId: null }).where('memberId', '=', b).execute()
  const merged = await open.officer.post(`/api/members/${b}/merge`, { into: a })
  expect(merged.status, merged.text).toBe(200)
  expect(await whole()).toEqual({ sum, rows: sum, times: 4 })
  expect((await sumService(db, [b])).get(b)).toEqual([])
})
