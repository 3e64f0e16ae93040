import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OpenTeams, openTeams } from '../team.fixture.ts'

let open: OpenTeams
beforeAll(async () => {
  open = await openTeams()
})
afterAll(() => open.platform.close())

const names = (rows: { name: string; leads: boolean }[]) =>
  rows.map(({ name, leads }) => (leads ? `${name}*` : name))

it('knows who was in a team on which day, and who led it: one at a time', async () => {
  const team = await open.team('草原科普队')
  const [a, b, c] = [await open.person('阿木尔'), await open.person('布和'), await open.person('朝鲁')]
  const joined = await open.join(team, [a, b])
  expect(joined.status, joined.text).toBe(201)
  const [first, second] = joined.body.ids
  expect((await open.join(team, [c], '2021-06-01', '2021-09-01')).status).toBe(201)
  expect((await open.lead(team, first, '2021-03-01')).status).toBe(200)
  expect((await open.lead(team, second, '2021-07-01')).status).toBe(200)
  expect(names(await open.roll(team, 'day=2021-02-28'))).toEqual([])
  expect(names(await open.roll(team, 'day=2021-06-30'))).toEqual(['阿木尔*', '布和', '朝鲁'])
  expect(names(await open.roll(team, 'day=2021-08-31'))).toEqual(['布和*', '阿木尔', '朝鲁'])
  expect(names(await open.roll(team))).toEqual(['布和*', '阿木尔'])
  expect(await open.roll(team, 'ever=true')).toHaveLength(3)
  // What was entered wrongly is taken back: the one before leads on.
  const [leader] = await open.roll(team)
  const { led } = leader as unknown as { led: { id: string }[] }
  expect((await open.officer.del(`/api/team-leaders/${led[0]?.id}`)).status).toBe(200)
  expect(names(await open.roll(team))).toEqual(['阿木尔*', '布和'])
  const ended = await open.officer.put(`/api/team-members/${first}`, {
    since: '2021-03-01',
    until: '2021-12-01',
  })
  expect(ended.body).toEqual({ id: first, since: '2021-03-01', until: '2021-12-01' })
  expect(names(await open.roll(team))).toEqual(['布和'])
  expect((await open.officer.del(`/api/team-members/${first}`)).status).toBe(200)
  expect(names(await open.roll(team, 'day=2021-06-30'))).toEqual(['布和', '朝鲁'])
  const page = await open.officer.get(`/api/members/${b}`)
  expect(page.body.places[0]).toMatchObject({ what: '科技志愿服务队 · 草原科普队', since: '2021-03-01' })
})

it('is led by nobody from the day that is said', async () => {
  const team = await open.team('青年科普队')
  const { ids } = (await open.join(team, [await open.person('额尔敦')])).body
  const say = (teamMember: string | null, since: string) =>
    open.officer.put(`/api/register-records/${team}/team-leader`, { teamMember, since })
  expect((await say(ids[0], '2021-03-01')).status).toBe(200)
  expect((await say(null, '2021-08-01')).status).toBe(200)
  expect(names(await open.roll(team, 'day=2021-07-31'))).toEqual(['额尔敦*'])
  expect(names(await open.roll(team, 'day=2021-08-01'))).toEqual(['额尔敦'])
})

it('refuses what cannot be, and all of several together', async () => {
  const team = await open.team('气象科普队')
  const [a, b] = [await open.person('达来'), await open.person('恩和')]
  const { ids } = (await open.join(team, [a])).body
  const refused = async (answer: Promise<{ status: number; body: { code: string } }>) => {
    const { status, body } = await answer
    return [status, body.code]
  }
  expect(await refused(open.join(team, [b, a], '2021-05-01'))).toEqual([409, 'TEAM_STANDS'])
  expect(names(await open.roll(team))).toEqual(['达来'])
  expect(await refused(open.join(team, [b], '2020-12-31'))).toEqual([422, 'TEAM_BEFORE'])
  expect(await refused(open.join(team, [b], '2022-01-21'))).toEqual([422, 'TEAM_IN_FUTURE'])
  expect(await refused(open.join(team, [b], '2021-05-01', '2021-05-01'))).toEqual([422, 'TEAM_DAYS'])
  expect(await refused(open.lead(team, ids[0], '2021-02-01'))).toEqual([422, 'TEAM_NOT_IN'])
  const nobody = '0198c5f2-0000-7000-8000-000000000000'
  expect(await refused(open.join(team, [nobody]))).toEqual([422, 'TEAM_MEMBER_UNKNOWN'])
  const { body } = await open.enter('非队伍', { phone: '19900000299' })
  expect(await refused(open.join(body.id, [b]))).toEqual([422, 'TEAM_NONE'])
  const { siblingBanner } = open.platform.world
  const beside = await open.platform.as('officer', siblingBanner.organizationId)
  expect((await open.join(team, [b], '2021-05-01', null, beside)).status).toBe(404)
  expect((await beside.get(`/api/team-members?team=${team}`)).status).toBe(404)
  expect((await open.platform.anonymous.get(`/api/team-members?team=${team}`)).status).toBe(401)
  const leader = await open.platform.as('leader', open.unit)
  expect((await open.join(team, [b], '2021-05-01', null, leader)).status).toBe(404)
  expect(names(await open.roll(team, '', leader))).toEqual(['达来'])
})

it('ends with the team, or goes along where that is merged into another one', async () => {
  const [old, into] = [await open.team('老科协服务队'), await open.team('银发科普队')]
  const [a, b] = [await open.person('嘎鲁'), await open.person('哈达')]
  const [entry] = (await open.join(old, [a])).body.ids
  await open.join(into, [b])
  const merger = await open.officer.post('/api/register-mergers', {
    ends: [old],
    stays: [into],
    day: '2021-10-01',
  })
  await open.accept('register-mergers', merger.body.id)
  expect(names(await open.roll(old, 'day=2021-09-30'))).toEqual(['嘎鲁'])
  expect(names(await open.roll(old, 'day=2021-10-01'))).toEqual([])
  expect(names(await open.roll(into, 'day=2021-09-30'))).toEqual(['哈达'])
  expect(names(await open.roll(into, 'day=2021-10-01'))).toEqual(['嘎鲁', '哈达'])
  expect((await open.officer.get(`/api/members/${a}`)).body.places).toMatchObject([
    { what: expect.stringContaining('银发科普队'), since: '2021-10-01', until: null },
    { what: expect.stringContaining('老科协服务队'), until: '2021-10-01' },
    { what: expect.stringContaining('科普宣讲员') },
  ])
  // They lead, and leave, the team they are in now.
  expect((await open.lead(into, entry, '2021-11-01')).status).toBe(200)
  const left = await open.officer.put(`/api/team-members/${entry}`, {
    since: '2021-03-01',
    until: '2021-12-01',
  })
  expect(left.status, left.text).toBe(200)
  expect(names(await open.roll(into, 'day=2021-11-15'))).toEqual(['嘎鲁*', '哈达'])
  expect(names(await open.roll(into))).toEqual(['哈达'])
  const back = { version: 1, reason: '误并' }
  const undone = await open.checker.post(`/api/register-mergers/${merger.body.id}/withdraw`, back)
  expect(undone.status, undone.text).toBe(200)
  expect(names(await open.roll(old, 'day=2021-11-01'))).toEqual(['嘎鲁'])
})

it('follows people who are made one, parted again, renamed and forgotten', async () => {
  const team = await open.team('阳光科普队')
  const other = await open.list('科普讲解员')
  const a = await open.person('吉雅')
  const entered = await open.officer.post(`/api/registers/${other}/records`, {
    ...{ name: '吉雅', organizationId: open.unit, since: '2021-05-01', values: {} },
    ...{ member: { born: '1990-01-01' }, confirmed: ['other-person'] },
  })
  const b = entered.body.memberId
  await open.join(team, [b])
  await open.join(team, [a], '2021-02-01', '2021-03-01')
  expect((await open.officer.post(`/api/members/${b}/merge`, { into: a })).status).toBe(200)
  const whose = async () =>
    (await open.roll(team, 'ever=true&order=since')) as unknown as { memberId: string }[]
  expect((await whose()).map(({ memberId }) => memberId)).toEqual([a, a])
  expect((await open.officer.post(`/api/members/${b}/part`)).status).toBe(200)
  expect((await whose()).map(({ memberId }) => memberId)).toEqual([a, b])
  await open.join(team, [a], '2021-06-01')
  const again = await open.officer.post(`/api/members/${b}/merge`, { into: a })
  expect([again.status, again.body.code]).toEqual([409, 'MEMBER_STANDS'])
  await open.officer.post(`/api/members/${a}/forget`, { reason: '本人要求' })
  const [gone] = await open.roll(team, 'day=2021-02-01')
  expect(gone?.name).toMatch(/^※/)
})
