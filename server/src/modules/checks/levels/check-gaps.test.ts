import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { sessionOf } from '#test/session-facts'

let platform: TestPlatform
let recorder: Client
let region: Client
let administrator: Client
let unit: Record<'banner' | 'league' | 'region', number>
beforeAll(async () => {
  platform = await buildTestPlatform({ clock: () => new Date('2021-10-01T02:00:00Z') })
  const { banner, league, region: top } = platform.world
  unit = { banner: banner.organizationId, league: league.organizationId, region: top.organizationId }
  recorder = await platform.as('recorder', unit.banner)
  region = await platform.as('checker', unit.region)
  administrator = await platform.as('administrator', unit.region)
})
afterAll(() => platform.close())

let number = 0
const handIn = async (who = recorder) => {
  number += 1
  const facts = sessionOf(platform.world, { title: `第${number}场讲座`, submit: true })
  return (await who.post('/api/sessions', facts)).body
}
const gapAt = async (id: number, query = '', who = administrator) =>
  (await who.get(`/api/check-gaps${query}`)).body.items.find(
    (gap: { organizationId: number }) => gap.organizationId === id,
  )
const queueOf = async (who: Client) =>
  (await who.get('/api/checks?limit=200')).body.items as {
    id: string
    insteadOf: { id: number; name: string } | null
  }[]
const waitingFor = async (who: Client, id: string) => (await queueOf(who)).find((row) => row.id === id)
const suspend = (who: Client, suspended = true) =>
  administrator.patch(`/api/people/${who.personId}`, { suspended })

describe('a level without a checker', () => {
  it('is told to whoever hands in, waits in the queue above, and is checked there', async () => {
    const handed = await handIn()
    expect(handed.waitsFor).toMatchObject({
      unit: { id: unit.league },
      deputy: { id: unit.region },
      checkers: ['乌兰'],
    })
    expect((await waitingFor(region, handed.id))?.insteadOf).toMatchObject({ id: unit.league })
    expect(await gapAt(unit.league)).toMatchObject({ why: 'none', waiting: 1, deputyId: unit.region })
    expect((await region.post(`/api/sessions/${handed.id}/accept`, { version: 1 })).body.state).toBe(
      'counted',
    )
    expect(await gapAt(unit.league)).toMatchObject({ waiting: 0, oldest: null })
  })

  it('is told before and after the last checker is suspended or loses the role', async () => {
    const checker = await platform.as('checker', unit.league)
    const waiting = await handIn()
    expect(waiting.waitsFor).toMatchObject({ unit: { id: unit.league }, deputy: null, checkers: ['乌兰'] })
    expect(await waitingFor(region, waiting.id)).toBeUndefined()
    expect(await gapAt(unit.league)).toBeUndefined()
    expect(await gapAt(unit.league, `?without=${checker.personId}`)).toMatchObject({ waiting: 1 })
    const told = (await suspend(checker)).body.unattended
    expect(told).toEqual([expect.objectContaining({ organizationId: unit.league, waiting: 1 })])
    expect(await gapAt(unit.league)).toMatchObject({ why: 'suspended', waiting: 1, deputyId: unit.region })
    expect(await waitingFor(region, waiting.id)).toBeDefined()

    expect((await suspend(checker, false)).body.unattended).toEqual([])
    expect(await waitingFor(region, waiting.id)).toBeUndefined()
    const seat = `/api/people/${checker.personId}/roles/${unit.league}/checker`
    expect((await administrator.del(seat)).body.unattended).toEqual([
      expect.objectContaining({ organizationId: unit.league, waiting: 1 }),
    ])
    expect(await waitingFor(region, waiting.id)).toBeDefined()
  })

  it('is also one whose only checker has had the record in hand', async () => {
    const both = await platform.as('checker', unit.league, 'recorder', unit.banner)
    const own = await handIn(both)
    expect(own.waitsFor).toMatchObject({ unit: { id: unit.league }, deputy: { id: unit.region } })
    expect(await waitingFor(both, own.id)).toBeUndefined()
    expect(await waitingFor(region, own.id)).toMatchObject({ insteadOf: { id: unit.league } })
    expect(await gapAt(unit.league)).toMatchObject({ why: 'own', waiting: 1 })
    await suspend(both)
  })

  it('waits in sight of the administrator where nobody above can check either', async () => {
    await suspend(region)
    const lost = await handIn()
    expect(lost.waitsFor).toMatchObject({ deputy: null, checkers: [] })
    expect(await gapAt(unit.league)).toMatchObject({ deputyId: null })
    expect((await gapAt(unit.league)).waiting).toBeGreaterThan(0)
    await suspend(region, false)
    region = await platform.as('checker', unit.region)
    expect(await waitingFor(region, lost.id)).toBeDefined()
  })

  it('is a closed unit, told before and after', async () => {
    const { siblingBanner, siblingTown } = platform.world
    const town = await platform.as('recorder', siblingTown.organizationId)
    const checker = await platform.as('checker', unit.banner)
    const facts = sessionOf(platform.world, { hosts: [siblingTown.organizationId], submit: true })
    const { body } = await town.post('/api/sessions', facts)
    expect(body.waitsFor).toMatchObject({ unit: { id: unit.banner }, deputy: null })
    expect(await gapAt(unit.banner, `?closing=${unit.banner}`)).toMatchObject({ why: 'closed', waiting: 1 })
    await platform.db
      .updateTable('organizationParent')
      .set({ parentId: siblingBanner.organizationId })
      .where('parentId', '=', unit.banner)
      .execute()
    const closed = await administrator.patch(`/api/organizations/${unit.banner}`, { closedOn: '2021-10-01' })
    expect(closed.body.unattended).toEqual([
      expect.objectContaining({ organizationId: unit.banner, waiting: 1, deputyName: expect.any(String) }),
    ])
    expect(await waitingFor(region, body.id)).toMatchObject({ insteadOf: { id: unit.banner } })
    expect(await waitingFor(checker, body.id)).toBeDefined()
  })

  it('is shown to nobody without a say there', async () => {
    expect((await platform.anonymous.get('/api/check-gaps')).status).toBe(401)
    expect((await recorder.get('/api/check-gaps')).status).toBe(404)
    const far = await platform.as('officer', platform.world.otherLeague.organizationId)
    expect((await far.get('/api/check-gaps')).body.items).toEqual([])
    expect((await far.get(`/api/check-gaps?closing=${unit.league}`)).body.items).toEqual([])
    expect((await administrator.get('/api/check-gaps?closing=x')).status).toBe(400)
  })
})

it('says since when a record waits at the second level', async () => {
  let now = new Date('2021-10-01T02:00:00Z')
  const later = await buildTestPlatform({ clock: () => now })
  const { banner, league, region: top } = later.world
  const officer = await later.as('officer', top.organizationId)
  await officer.put(`/api/check-rules/${banner.organizationId}`, { levels: 2 })
  const clerk = await later.as('recorder', banner.organizationId)
  const first = await later.as('checker', league.organizationId)
  await later.as('checker', top.organizationId)
  const { body } = await clerk.post('/api/sessions', sessionOf(later.world, { submit: true }))
  expect(body.waitsFor.since).toBe('2021-10-01T02:00:00.000Z')
  now = new Date('2021-10-04T02:00:00Z')
  await first.post(`/api/sessions/${body.id}/accept`, { version: 1 })
  const { waitsFor } = (await clerk.get(`/api/sessions/${body.id}`)).body
  expect(waitsFor).toMatchObject({ unit: { id: top.organizationId }, since: '2021-10-04T02:00:00.000Z' })
  await later.close()
})
