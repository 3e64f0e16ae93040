import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Client, TestPlatform } from '#test/platform'
import { type OpenRegister, openRegister } from './open-register.fixture.ts'
import { communities, communityForm } from './register.fixture.ts'

let platform: TestPlatform
let chief: Client
let officer: Client
let checker: Client
let unit: number
let kind: string
let enter: OpenRegister['enter']
let step: OpenRegister['step']
let confirmed: OpenRegister['confirmed']
let count: OpenRegister['count']
beforeAll(async () => {
  ;({ platform, chief, officer, checker, unit, kind, enter, step, confirmed, count } = await openRegister())
})
afterAll(() => platform.close())

async function changed(id: string, day: string, facts: object | null): Promise<string> {
  const made = await officer.post(`/api/register-records/${id}/changes`, { day, facts })
  expect(made.status, made.text).toBe(201)
  expect((await step('register-changes', made.body.id, 'accept')).status).toBe(200)
  return made.body.id
}
const names = async (query: string, who = chief) => {
  const unitId = platform.world.region.organizationId
  const { status, body } = await who.get(`/api/registers/${kind}/records?organizationId=${unitId}&${query}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body.items.map(({ name }: { name: string }) => name)
}

describe('a list', () => {
  it('is seen by whoever keeps it, and by nobody beside it', async () => {
    const { region, league, otherLeague } = platform.world
    const stranger = await platform.as('officer', otherLeague.organizationId)
    const own = { organizationId: league.organizationId, ...communities }
    const chiefOfLeague = await platform.as('officer', league.organizationId)
    const { code } = (await chiefOfLeague.post('/api/register-kinds', own)).body
    const codes = async (who: Client) =>
      (await who.get('/api/register-kinds')).body.items.map((one: { code: string }) => one.code)
    expect(await codes(officer)).toEqual(expect.arrayContaining([kind, code]))
    expect(await codes(chief)).toContain(code)
    expect(await codes(stranger)).toContain(kind)
    expect(await codes(stranger)).not.toContain(code)
    expect((await stranger.get(`/api/register-kinds/${code}`)).status).toBe(404)
    expect((await officer.put(`/api/register-kinds/${kind}`, { version: 1, ...communities })).status).toBe(
      404,
    )
    const auditor = await platform.as('auditor', region.organizationId)
    expect((await auditor.get('/api/register-kinds')).status).toBe(404)
  })

  it('is refused with every fault at its place', async () => {
    const fields = [
      { code: 'f1', words: { zh: '电话' }, type: 'line', personal: 'phone' },
      { code: 'note', words: { zh: '备注' }, type: 'line' },
    ]
    const make = (written: object[]) =>
      chief.post('/api/register-kinds', {
        organizationId: platform.world.region.organizationId,
        form: { ...communityForm, fields: written },
        place: false,
      })
    expect(await make(fields)).toMatchObject({
      status: 422,
      body: {
        code: 'REGISTER_DEFINITION',
        details: {
          problems: [
            { problem: 'seen-by-all', at: 'fields[0].personal' },
            { problem: 'code-reserved', at: 'fields[1].code' },
          ],
        },
      },
    })
    const cells = [{ code: 'c1', words: { zh: '附件' }, type: 'evidence' }]
    const rows = { code: 'f2', words: { zh: '分工' }, type: 'rows', several: { most: 3 }, cells }
    expect((await make([rows])).body.details.problems).toEqual([
      { problem: 'not-in-a-table', at: 'fields[0].cells[0].type', about: 'evidence' },
    ])
  })
})

describe('a record', () => {
  it('stands from its first day on once the level above said yes, with what it holds', async () => {
    const made = await enter({ name: '和平社区' })
    expect(made).toMatchObject({ status: 201, body: { state: 'submitted', definition: 1 } })
    const queue = (await checker.get('/api/checks')).body.items
    expect(queue).toMatchObject([
      { path: 'register-records', title: '和平社区', amount: '1', unit: '科普示范社区' },
    ])
    expect((await count('2021-12-31')).count).toBe(0)
    expect((await step('register-records', made.body.id, 'accept')).status).toBe(200)
    expect((await count('2021-02-28')).count).toBe(0)
    expect(await count('2021-03-01')).toMatchObject({
      count: 1,
      sums: { f2: '1200', f3: '80.5', f4: '500000' },
    })
    expect((await count('2021-03-01', '&by=f1')).by).toEqual([{ value: 'o1', count: 1 }])
    const region = platform.world.region.organizationId
    const refused = await chief.get(`/api/registers/${kind}/count?organization=${region}&by=f2`)
    expect(refused.body.code).toBe('INVALID_REQUEST')
    const whole = (await officer.get(`/api/register-records/${made.body.id}`)).body
    expect(whole).toMatchObject({ values: { f1: 'o1', f2: 1200 }, kind: { code: kind }, changes: [] })
  })

  it('is refused with every fault at its field', async () => {
    const values = { f1: 'o9', f2: -1, f3: '1.234', f5: 99_999, f9: 1 }
    const answer = await enter({ values })
    expect(answer).toMatchObject({ status: 422, body: { code: 'REGISTER_VALUES' } })
    const faults = answer.body.details.problems.map(({ field }: { field: string }) => field)
    expect(new Set(faults)).toEqual(new Set(['f1', 'f2', 'f3', 'f5', 'f9']))
    expect((await enter({ since: '2022-01-21' })).body.code).toBe('REGISTER_IN_FUTURE')
    expect((await enter({ values: {} })).body.code).toBe('REGISTER_VALUES')
    const stranger = await platform.as('recorder', platform.world.otherLeague.organizationId)
    expect((await enter({}, stranger)).status).toBe(404)
  })

  it('of a name the unit has in the list already is asked about once', async () => {
    await confirmed({ name: '双生社区' })
    expect((await enter({ name: '双生社区' })).body).toMatchObject({
      code: 'REGISTER_STANDS_ALREADY',
      details: { name: '双生社区' },
    })
    expect((await enter({ name: '双生社区', confirmed: ['same-record'] })).status).toBe(201)
    const [twin] = (await checker.get('/api/checks?search=')).body.items
    expect(twin.flags).toContainEqual({ flag: 'same-record', detail: '双生社区' })
  })
})

describe('a change', () => {
  it('holds from its day on and leaves every day before as it was', async () => {
    const before = await count('2021-06-30', '&holds=f1:o2')
    const id = await confirmed({ name: '草原社区', values: { f1: 'o2', f2: 100 } })
    await changed(id, '2021-07-01', {
      name: '草原新村社区',
      organizationId: unit,
      values: { f1: 'o1', f2: 150 },
    })
    expect((await count('2021-06-30', '&holds=f1:o2')).count).toBe(before.count + 1)
    expect((await count('2021-07-01', '&holds=f1:o2')).count).toBe(before.count)
    expect(await names('on=2021-06-30&search=草原')).toEqual(['草原社区'])
    expect(await names('on=2021-07-01&search=草原')).toEqual(['草原新村社区'])
    expect(await names('search=草原')).toEqual(['草原新村社区'])
  })

  it('that ends it takes it out of the list on that day, and who left is found by name', async () => {
    const id = await confirmed({ name: '旧城社区' })
    const { count: stood } = await count('2021-10-31')
    const end = await changed(id, '2021-11-01', null)
    expect((await count('2021-10-31')).count).toBe(stood)
    expect((await count('2021-11-01')).count).toBe(stood - 1)
    expect(await names('turn=left&from=2021-11-01&to=2021-11-30')).toEqual(['旧城社区'])
    const again = { day: '2021-12-01', facts: null }
    expect((await officer.post(`/api/register-records/${id}/changes`, again)).body.code).toBe(
      'REGISTER_ENDED',
    )
    expect((await step('register-records', id, 'withdraw', { reason: '误' })).body.code).toBe(
      'REGISTER_CHANGES',
    )
    expect((await step('register-changes', end, 'withdraw', { reason: '误' })).status).toBe(200)
    expect((await count('2021-11-01')).count).toBe(stood)
    expect((await officer.get(`/api/register-records/${id}`)).body.record.until).toBeNull()
  })

  it('is taken back only while nothing came after it, and comes one at a time', async () => {
    const id = await confirmed({ name: '三变社区', values: { f1: 'o1', f2: 1 } })
    const facts = (f2: number) => ({ name: '三变社区', organizationId: unit, values: { f1: 'o1', f2 } })
    const first = await changed(id, '2021-05-01', facts(2))
    expect(
      (await officer.post(`/api/register-records/${id}/changes`, { day: '2021-04-01', facts: facts(9) }))
        .body,
    ).toMatchObject({ code: 'REGISTER_BEFORE' })
    const second = await changed(id, '2021-06-01', facts(3))
    const take = (change: string) => step('register-changes', change, 'withdraw', { reason: '误' })
    expect((await take(first)).body.code).toBe('REGISTER_CHANGE_LATER')
    const open = await officer.post(`/api/register-records/${id}/changes`, {
      day: '2021-07-01',
      facts: facts(4),
    })
    expect(
      (await officer.post(`/api/register-records/${id}/changes`, { day: '2021-07-01', facts: null })).body
        .code,
    ).toBe('REGISTER_CHANGE_OPEN')
    expect((await step('register-changes', open.body.id, 'return', { reason: '不实' })).status).toBe(200)
    const amended = { version: 1, day: '2021-08-01', facts: facts(5) }
    expect((await officer.put(`/api/register-changes/${open.body.id}`, amended)).status).toBe(200)
    expect((await step('register-changes', open.body.id, 'accept', { version: 2 })).status).toBe(200)
    const held = async () => (await officer.get(`/api/register-records/${id}`)).body.values.f2
    expect(await held()).toBe(5)
    expect(
      (await step('register-changes', open.body.id, 'withdraw', { version: 2, reason: '误' })).status,
    ).toBe(200)
    expect(await held()).toBe(3)
    expect((await take(second)).status).toBe(200)
    expect((await take(first)).status).toBe(200)
    expect(await held()).toBe(1)
  })
})
