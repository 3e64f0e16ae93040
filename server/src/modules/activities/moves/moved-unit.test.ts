import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { sessionOf } from '#test/session-facts'

const STREAM = 'popsci-publicity-events'
let platform: TestPlatform
let admin: Client
let leader: Client
let checker: Client
let farChecker: Client
let now = '2021-12-10T02:00:00Z'

beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date(now) })
  const { region, league, otherLeague } = platform.world
  admin = await platform.as('administrator', region.organizationId)
  leader = await platform.as('leader', region.organizationId, 'leader', otherLeague.organizationId)
  checker = await platform.as('checker', league.organizationId)
  farChecker = await platform.as('checker', otherLeague.organizationId)
})
afterAll(() => platform.close())

async function addSchool(name: string) {
  const { league } = platform.world
  const unit = { name, shortName: name, kind: 'school', level: 'none', areaId: league.areaId }
  const { body } = await admin.post('/api/organizations', { ...unit, parentId: league.organizationId })
  return { id: body.id as number, recorder: await platform.as('recorder', body.id) }
}
type School = Awaited<ReturnType<typeof addSchool>>

async function submitted({ id, recorder }: School, day: string, hosts = [id]): Promise<string> {
  const session = sessionOf(platform.world, { title: `讲座 ${day} ${id}`, day, hosts, submit: true })
  return (await recorder.post('/api/sessions', session)).body.id
}
async function counted(school: School, day: string, hosts?: number[]): Promise<string> {
  const id = await submitted(school, day, hosts)
  const version = (await checker.get(`/api/sessions/${id}`)).body.session.version
  expect((await checker.post(`/api/sessions/${id}/accept`, { version })).status).toBe(200)
  return id
}

async function partsOf(organization: number, period = '2021') {
  const { body } = await leader.get(
    `/api/figures/children?metric=${STREAM}&organization=${organization}&period=${period}`,
  )
  const parts = new Map<number, number>(
    body.children.map((child: { id: number; figure: { amount: number } }) => [child.id, child.figure.amount]),
  )
  const sum = [...parts.values()].reduce((total, part) => total + part, 0)
  return {
    total: body.figure.amount as number,
    sum: sum + body.figure.own,
    part: (id: number) => parts.get(id),
  }
}
const listed = async (organization: number, title: string) =>
  (await admin.get(`/api/sessions?organizationId=${organization}&search=${encodeURIComponent(title)}`)).body
    .items.length as number
const move = (id: number, change: Record<string, unknown> = {}) =>
  admin.post(`/api/organizations/${id}/move`, {
    parentId: platform.world.otherLeague.organizationId,
    since: '2021-07-01',
    ...change,
  })

describe('a unit that moves', () => {
  it('counts for the new unit above from the day of the move on, whenever it was recorded, and is undone exactly', async () => {
    const { league, otherLeague, region } = platform.world
    const school = await addSchool('搬迁一中')
    await counted(school, '2021-03-10')
    const late = await counted(school, '2021-09-10')
    const [oldBefore, newBefore] = [
      await partsOf(league.organizationId),
      await partsOf(otherLeague.organizationId),
    ]
    expect(oldBefore.part(school.id)).toBe(2)

    const asked = `parentId=${otherLeague.organizationId}&since=2021-07-01`
    const preview = await admin.get(`/api/organizations/${school.id}/move?${asked}`)
    expect(preview.body).toMatchObject({
      moved: { counted: [{ kind: 'session', entries: 1 }], waiting: 0, closed: null },
      leaves: [{ id: league.organizationId }],
      enters: [{ id: otherLeague.organizationId }],
    })
    expect((await move(school.id)).body.moved).toEqual(preview.body.moved)
    const { body: source } = await leader.get(`/api/figures/sources/session/${late}`)
    const rules = source.entries.map((entry: { rules: string[] }) => entry.rules)
    // What was entered, its reversal, and what was placed anew by the same rules.
    expect(rules).toEqual([rules[0], [], rules[0]])
    expect(rules[0]).toContain('outreach-sessions@1')

    const [old, fresh, top] = [
      await partsOf(league.organizationId),
      await partsOf(otherLeague.organizationId),
      await partsOf(region.organizationId),
    ]
    for (const { total, sum } of [old, fresh, top]) expect(sum).toBe(total)
    expect([old.part(school.id), fresh.part(school.id)]).toEqual([1, 1])
    expect([old.total, fresh.total]).toEqual([oldBefore.total - 1, newBefore.total + 1])
    expect([
      await listed(league.organizationId, '2021-09-10'),
      await listed(otherLeague.organizationId, '2021-09-10'),
    ]).toEqual([0, 1])

    // Recorded only now, for a day after the move and one before it; whoever looks after the unit today checks.
    for (const day of ['2021-08-01', '2021-06-01']) {
      const id = await submitted(school, day)
      expect((await farChecker.post(`/api/sessions/${id}/accept`, { version: 1 })).status).toBe(200)
    }
    expect([
      (await partsOf(league.organizationId)).part(school.id),
      (await partsOf(otherLeague.organizationId)).part(school.id),
    ]).toEqual([2, 2])

    // A counted session stays correctable: its entry is another one now.
    const facts = sessionOf(platform.world, { title: '更正', day: '2021-09-10', hosts: [school.id] })
    const session = (await farChecker.get(`/api/sessions/${late}`)).body.session
    const correction = { ...facts, version: session.version, reason: '人数' }
    const officer = await platform.as('officer', region.organizationId)
    expect((await officer.post(`/api/sessions/${late}/correction`, correction)).status).toBe(200)

    expect((await admin.post(`/api/organizations/${school.id}/undo-move`, {})).status).toBe(200)
    const [back, gone] = [await partsOf(league.organizationId), await partsOf(otherLeague.organizationId)]
    expect([back.part(school.id), back.sum]).toEqual([4, back.total])
    expect([gone.part(school.id), gone.total]).toEqual([undefined, newBefore.total])
    const { body } = await admin.get(`/api/organizations/${school.id}`)
    expect(body.history).toHaveLength(1)
    expect(body.moves.map((one: { undone: boolean }) => one.undone)).toEqual([true, false])
  })

  it('takes what waits to the new unit above, tells how much, and gives it back when undone', async () => {
    const { league, otherLeague } = platform.world
    const school = await addSchool('搬迁二中')
    const id = await submitted(school, '2021-05-01')
    const waitsAt = async () => (await admin.get(`/api/sessions/${id}`)).body.session.checkAt
    expect(await waitsAt()).toBe(league.organizationId)
    expect((await move(school.id)).body.moved.waiting).toBe(1)
    expect(await waitsAt()).toBe(otherLeague.organizationId)
    expect((await admin.post(`/api/organizations/${school.id}/undo-move`, {})).body.moved.waiting).toBe(1)
    expect(await waitsAt()).toBe(league.organizationId)
    const { body } = await admin.get(`/api/sessions/${id}`)
    expect(body.history.map((event: { step: string }) => event.step).slice(-2)).toEqual(['moved', 'moved'])
  })

  it('counts a joint session once above, wherever its hosts come to stand', async () => {
    const { league, otherLeague, region, banner } = platform.world
    const school = await addSchool('搬迁三中')
    const before = [await partsOf(league.organizationId), await partsOf(region.organizationId)]
    await counted(school, '2021-10-01', [school.id, banner.organizationId])
    await move(school.id)
    const after = [await partsOf(league.organizationId), await partsOf(region.organizationId)]
    expect(after.map(({ total }, position) => total - (before[position]?.total ?? 0))).toEqual([1, 1])
    expect((await partsOf(otherLeague.organizationId)).part(school.id)).toBe(1)
    await admin.post(`/api/organizations/${school.id}/undo-move`, {})
  })

  it('changes closed books only as an adjustment with its reason', async () => {
    const { league, otherLeague } = platform.world
    const school = await addSchool('搬迁四中')
    await counted(school, '2021-08-05')
    const close = { closedThrough: '2021-09-30', reason: '年报' }
    expect((await leader.post(`/api/organizations/${otherLeague.organizationId}/close`, close)).status).toBe(
      200,
    )
    const preview = await admin.get(
      `/api/organizations/${school.id}/move?parentId=${otherLeague.organizationId}&since=2021-07-01`,
    )
    expect(preview.body.moved.closed).toMatchObject({ closedThrough: '2021-09-30' })
    expect((await move(school.id)).body.code).toBe('PERIOD_CLOSED')
    expect((await partsOf(league.organizationId)).part(school.id)).toBe(1)
    // After the closed days nothing of them changes.
    expect((await move(school.id, { since: '2021-10-01' })).status).toBe(200)
    expect((await move(school.id, { adjustment: '区划调整文件' })).status).toBe(200)
    expect((await partsOf(otherLeague.organizationId)).part(school.id)).toBe(1)
    expect((await admin.post(`/api/organizations/${school.id}/undo-move`, {})).body.code).toBe(
      'PERIOD_CLOSED',
    )
    const undone = { adjustment: '文件有误' }
    expect((await admin.post(`/api/organizations/${school.id}/undo-move`, undone)).status).toBe(200)
    expect((await partsOf(league.organizationId)).part(school.id)).toBe(1)
    await leader.post(`/api/organizations/${otherLeague.organizationId}/close`, {
      closedThrough: '2020-12-31',
      reason: '重开',
    })
  })

  it('is taken back on the same day only, and never begins tomorrow or below a closed unit', async () => {
    const school = await addSchool('搬迁五中')
    expect((await move(school.id, { since: '2021-12-11' })).body.code).toBe('ORGANIZATION_MOVE_AHEAD')
    const other = await addSchool('已撤学校')
    await admin.patch(`/api/organizations/${other.id}`, { closedOn: '2021-06-30' })
    expect((await move(school.id, { parentId: other.id })).body.code).toBe('ORGANIZATION_PARENT_CLOSED')
    expect((await move(school.id)).status).toBe(200)
    const elsewhere = await platform.as('administrator', platform.world.league.organizationId)
    expect((await elsewhere.post(`/api/organizations/${school.id}/undo-move`, {})).status).toBe(404)
    now = '2021-12-10T16:30:00Z'
    expect((await admin.post(`/api/organizations/${school.id}/undo-move`, {})).body.code).toBe(
      'ORGANIZATION_UNDO_OVER',
    )
    now = '2021-12-10T02:00:00Z'
  })
})
