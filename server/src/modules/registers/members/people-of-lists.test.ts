import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPeopleRegister } from './people-register.fixture.ts'

let list: Awaited<ReturnType<typeof openPeopleRegister>>
beforeAll(async () => {
  list = await openPeopleRegister()
})
afterAll(() => list.platform.close())

const phone = '199 0000 0001'

describe('entering somebody', () => {
  it('makes them known, with numbers sealed and masked', async () => {
    const { id, memberId } = await list.confirmed('乌云', { phone, born: '1990-05-01' })
    const { body } = await list.officer.get(`/api/register-records/${id}`)
    expect(body.member).toMatchObject({
      id: memberId,
      name: '乌云',
      maskedPhone: '199****0001',
      born: '1990-05-01',
    })
    const listed = await list.officer.get(`/api/registers/${list.kind}/records?organizationId=${list.unit}`)
    expect(listed.body.items[0].member.maskedPhone).toBe('199****0001')
    expect(listed.text).not.toContain('19900000001')
    const row = await list.platform.db
      .selectFrom('member')
      .selectAll()
      .where('id', '=', memberId)
      .executeTakeFirst()
    expect(row?.phone).not.toContain('19900000001')
  })

  it('asks who it is where it may be one who is known, and takes the answer', async () => {
    const asked = await list.enter('乌云', { phone: '19900000001' })
    expect(asked.body.code).toBe('MEMBER_KNOWN')
    expect(asked.body.details.members).toMatchObject([{ by: 'phone', maskedPhone: '199****0001' }])
    const [{ id }] = asked.body.details.members
    // The same person cannot stand in the same list twice.
    expect((await list.enter('乌云', { id })).body.code).toBe('MEMBER_STANDS')
    expect((await list.enter('别人', { id })).body.code).toBe('MEMBER_OTHER_NAME')
    const other = await list.enter('乌云', { phone: '19900000002' }, { confirmed: ['other-person'] })
    expect(other.status, other.text).toBe(201)
    expect(other.body.memberId).not.toBe(id)
  })

  it('refuses what is no number and one under age without whoever consents', async () => {
    for (const [member, code, field] of [
      [{ phone: '123' }, 'PHONE_MALFORMED', 'member.phone'],
      [{ idNumber: '990000199001010000' }, 'MEMBER_ID_NUMBER', 'member.idNumber'],
      [{ born: '2031-01-01' }, 'MEMBER_BORN', 'member.born'],
      [{ born: '2010-01-01' }, 'MEMBER_GUARDIAN', 'member.guardian.name'],
    ] as const) {
      const { status, body } = await list.enter('某人', member)
      expect([status, body.code, body.details.fields[0].field]).toEqual([422, code, field])
    }
    const guardian = { name: '其母', phone: '19900000003', consentedOn: '2022-01-01' }
    const young = await list.enter('少年', { born: '2010-01-01', guardian })
    expect(young.status, young.text).toBe(201)
  })

  it('counts a person once on any day, whatever two units say', async () => {
    const day = '2021-06-30'
    const before = await list.count(day)
    const one = await list.enter('巴图', { phone: '19900000009' })
    // Two that wait at once: one was entered while the other had come back.
    const returned = await list.checker.post(`/api/register-records/${one.body.id}/return`, {
      version: 1,
      reason: '查',
    })
    expect(returned.status).toBe(200)
    const two = await list.enter('巴图', { id: one.body.memberId })
    expect(two.status, two.text).toBe(201)
    const again = { name: '巴图', organizationId: list.unit, since: '2021-03-01', values: { f1: '水利' } }
    const amended = await list.officer.put(`/api/register-records/${one.body.id}`, { ...again, version: 1 })
    expect(amended.body.code).toBe('MEMBER_STANDS')
    await list.checker.post(`/api/register-records/${two.body.id}/accept`, { version: 1 })
    expect(await list.count(day)).toBe(before + 1)
    // Ended and entered anew from that day on: still one a day.
    const end = await list.officer.post(`/api/register-records/${two.body.id}/changes`, {
      day: '2021-09-01',
      facts: null,
    })
    await list.checker.post(`/api/register-changes/${end.body.id}/accept`, { version: 1 })
    const third = await list.confirmed('巴图', { id: one.body.memberId }, { since: '2021-09-01' })
    expect([await list.count('2021-08-31'), await list.count('2021-09-01')]).toEqual([before + 1, before + 1])
    const back = await list.checker.post(`/api/register-changes/${end.body.id}/withdraw`, {
      version: 1,
      reason: '误',
    })
    expect([back.status, back.body.code]).toEqual([409, 'MEMBER_STANDS'])
    expect(third.memberId).toBe(one.body.memberId)
  })
})
