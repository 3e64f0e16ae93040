import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildTestPlatform, type Client, type TestPlatform } from '#test/platform'
import { sessionOf } from '#test/session-facts'
import { campNotes, photo, send } from '../evidence/evidence.fixture.ts'

let test: TestPlatform
let recorder: Client
let far: Client
let taken: string
beforeAll(async () => {
  test = await buildTestPlatform({ clock: () => new Date('2021-10-01T02:00:00Z') })
  recorder = await test.as('recorder', test.world.banner.organizationId)
  far = await test.as('recorder', test.world.farBanner.organizationId)
  // By the clock of its phone 18 September 2021.
  taken = (await send(recorder, '现场.jpg', await photo(campNotes))).body.id
})
afterAll(() => test.close())

const ask = async (client: Client, query: Record<string, string>) => {
  const { status, body } = await client.get(`/api/session-photo-flags?${new URLSearchParams(query)}`)
  return status === 200 ? body.items : status
}

describe('what a recorder is told about photos before handing in', () => {
  it('says the day of one that was taken on another', async () => {
    expect(await ask(recorder, { evidence: taken, day: '2021-09-18' })).toEqual([])
    expect(await ask(recorder, { evidence: taken, day: '2021-09-15', endDay: '2021-09-18' })).toEqual([])
    expect(await ask(recorder, { evidence: taken, day: '2021-09-20' })).toEqual([
      { evidence: taken, flag: 'photo-other-day', detail: '2021-09-18' },
    ])
  })

  it('says that one was used before, never where, and not of the record it stands in', async () => {
    const bytes = await photo()
    const theirs = (await send(far, '那边.jpg', bytes)).body.id
    const { farBanner } = test.world
    const elsewhere = sessionOf(test.world, {
      hosts: [farBanner.organizationId],
      areaId: farBanner.areaId,
      evidence: [theirs],
    })
    const { id } = (await far.post('/api/sessions', elsewhere)).body
    const ours = (await send(recorder, '这边.jpg', bytes)).body.id
    expect(await ask(recorder, { evidence: ours, day: '2021-09-18' })).toEqual([
      { evidence: ours, flag: 'photo-reused', detail: '' },
    ])
    const day = elsewhere.day as string
    expect(await ask(far, { evidence: theirs, day, session: id })).toEqual([])
  })

  it('tells nothing about what others sent, and nothing to who may not record', async () => {
    expect(await ask(far, { evidence: taken, day: '2021-09-20' })).toEqual([])
    expect(await ask(test.anonymous, { evidence: taken, day: '2021-09-20' })).toBe(401)
    const leader = await test.as('leader', test.world.region.organizationId)
    expect(await ask(leader, { evidence: taken, day: '2021-09-20' })).toBe(404)
    expect(await ask(recorder, { evidence: 'none', day: '2021-09-20' })).toBe(400)
  })
})
