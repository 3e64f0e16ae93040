import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenRegister, openRegister } from '../open-register.fixture.ts'
import { communities } from '../register.fixture.ts'

let register: OpenRegister
beforeAll(async () => {
  register = await openRegister()
})
afterAll(() => register.platform.close())

const address = () => `/api/register-kinds/${register.kind}`
const codes = async (state: string) =>
  (await register.officer.get(`/api/register-kinds?state=${state}`)).body.items.map(
    (one: { code: string }) => one.code,
  )

describe('a list that is closed', () => {
  it('takes no new records, is found under its own filter, counts as before, and opens again', async () => {
    const { chief, officer, kind, enter, confirmed, count } = register
    await confirmed({ name: '在册社区' })
    expect((await officer.post(`${address()}/close`, { day: '2022-01-01' })).status).toBe(404)
    const closed = await chief.post(`${address()}/close`, { day: '2022-01-01', why: '并入新名录' })
    expect(closed.body).toMatchObject({ closedOn: '2022-01-01', closedWhy: '并入新名录', ending: 0 })
    expect((await chief.post(`${address()}/close`, { day: '2022-01-01' })).body.code).toBe('REGISTER_CLOSED')
    expect((await enter({ name: '新社区' })).body.code).toBe('REGISTER_CLOSED')
    expect(await codes('open')).not.toContain(kind)
    expect(await codes('closed')).toEqual([kind])
    expect((await count('2022-01-20')).count).toBe(1)
    expect((await chief.post(`${address()}/reopen`, {})).body.closedOn).toBeNull()
    expect((await chief.post(`${address()}/reopen`, {})).body.code).toBe('REGISTER_OPEN')
    expect((await enter({ name: '新社区' })).status).toBe(201)
  })

  it('hands in the end of each record that stands, where that is asked, and moves nothing before its check', async () => {
    const { chief, officer, checker, confirmed, count } = register
    const busy = await confirmed({ name: '在办社区' })
    const change = { day: '2021-12-01', facts: null }
    await officer.post(`/api/register-records/${busy}/changes`, change)
    const { count: before } = await count('2022-01-10')
    const future = { day: '2022-02-01', endRecords: true }
    expect((await chief.post(`${address()}/close`, future)).body.code).toBe('REGISTER_IN_FUTURE')
    const closed = await chief.post(`${address()}/close`, { day: '2022-01-10', endRecords: true })
    expect(closed.body.ending).toBe(before - 1)
    expect((await count('2022-01-10')).count).toBe(before)
    const { items } = (await checker.get('/api/checks')).body
    const ends = items.filter((one: { path: string; when: string }) => one.when === '2022-01-10')
    expect(ends).toHaveLength(before - 1)
    for (const { id } of ends)
      expect((await register.step('register-changes', id, 'accept')).status).toBe(200)
    expect((await count('2022-01-09')).count).toBe(before)
    expect((await count('2022-01-10')).count).toBe(1)
  })
})

describe('a list that is taken away', () => {
  it('goes while nothing was ever handed in, and is closed else', async () => {
    const { chief, platform } = register
    const made = await chief.post('/api/register-kinds', {
      organizationId: platform.world.region.organizationId,
      ...communities,
    })
    const own = `/api/register-kinds/${made.body.code}`
    expect((await chief.get(own)).body.kept).toEqual({ records: 0, drafts: 0 })
    expect((await register.officer.del(own)).status).toBe(404)
    expect((await chief.del(own)).status).toBe(204)
    expect((await chief.get(own)).status).toBe(404)
    expect((await chief.del(address())).body.code).toBe('REGISTER_NOT_EMPTY')
    expect((await chief.del('/api/register-kinds/societies')).body.code).toBe('REGISTER_SHIPPED')
    expect((await chief.post('/api/register-kinds/societies/close', { day: '2022-01-20' })).status).toBe(200)
    expect(await codes('closed')).toContain('societies')
  })

  it('goes with its drafts', async () => {
    const { chief, officer, platform, unit } = register
    const { body } = await chief.post('/api/register-kinds', {
      organizationId: platform.world.region.organizationId,
      ...communities,
    })
    const facts = { name: '草稿社区', organizationId: unit, since: '2021-03-01', values: { f1: 'o1' } }
    const draft = await officer.post(`/api/registers/${body.code}/records`, facts)
    await officer.post(`/api/register-records/${draft.body.id}/recall`, { version: 1 })
    const own = `/api/register-kinds/${body.code}`
    expect((await chief.get(own)).body.kept).toEqual({ records: 0, drafts: 1 })
    expect((await chief.del(own)).status).toBe(204)
    expect((await officer.get(`/api/register-records/${draft.body.id}`)).status).toBe(404)
  })
})
