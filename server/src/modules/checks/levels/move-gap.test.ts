import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { sessionOf } from '#test/session-facts'

let platform: TestPlatform
let admin: Client
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2021-12-10T02:00:00Z') })
  admin = await platform.as('administrator', platform.world.region.organizationId)
  await platform.as('checker', platform.world.league.organizationId)
})
afterAll(() => platform.close())

async function addSchool(name: string, recording = true) {
  const { league } = platform.world
  const unit = { name, shortName: name, kind: 'school', level: 'none', areaId: league.areaId }
  const { body } = await admin.post('/api/organizations', { ...unit, parentId: league.organizationId })
  return { id: body.id as number, recorder: recording ? await platform.as('recorder', body.id) : undefined }
}
const previewed = async (id: number, parentId: number) =>
  (await admin.get(`/api/organizations/${id}/move?parentId=${parentId}&since=2021-12-01`)).body.unattended
const moved = async (id: number, parentId: number) =>
  (await admin.post(`/api/organizations/${id}/move`, { parentId, since: '2021-12-01' })).body.unattended

describe('a move below a unit without a checker', () => {
  it('is told before and after, with who stands in, and back again', async () => {
    const away = platform.world.otherLeague.organizationId
    const school = await addSchool('搬迁一中')
    const nobody = { organizationId: away, name: expect.any(String), waiting: 0, deputyName: null }
    expect(await previewed(school.id, away)).toEqual([nobody])
    const facts = sessionOf(platform.world, { hosts: [school.id], day: '2021-12-05', submit: true })
    expect((await school.recorder?.post('/api/sessions', facts))?.status).toBe(201)
    const deputy = await platform.as('checker', platform.world.region.organizationId)
    const told = { ...nobody, deputyName: expect.any(String) }
    expect(await previewed(school.id, away)).toEqual([told])
    expect(await moved(school.id, away)).toEqual([{ ...told, waiting: 1 }])
    expect((await deputy.get('/api/checks')).body.items).toHaveLength(1)

    const back = await admin.post(`/api/organizations/${school.id}/undo-move`, {})
    expect([back.status, back.body.unattended]).toEqual([200, []])
  })

  it('is not told where the unit records nothing, or somebody checks', async () => {
    const away = platform.world.otherLeague.organizationId
    const quiet = await addSchool('无人记录', false)
    expect(await previewed(quiet.id, away)).toEqual([])
    await platform.as('checker', away)
    const school = await addSchool('搬迁二中')
    expect(await previewed(school.id, away)).toEqual([])
    expect(await moved(school.id, away)).toEqual([])
  })
})
