import { afterAll, beforeAll, expect, it } from 'vitest'
import { openPeopleRegister } from '../registers/members/people-register.fixture.ts'

let list: Awaited<ReturnType<typeof openPeopleRegister>>
beforeAll(async () => {
  list = await openPeopleRegister()
})
afterAll(() => list.platform.close())

const get = async (id: string, who = list.officer) => (await who.get(`/api/members/${id}`)).body

it('shows a person with where they stand to whoever reaches one of their units, and to nobody else', async () => {
  const { memberId } = await list.confirmed('其其格', { phone: '19900000011' })
  const shown = await get(memberId)
  expect(shown).toMatchObject({
    member: { name: '其其格', maskedPhone: '199****0011' },
    places: [{ what: '科普宣讲员', since: '2021-03-01', until: null, state: 'counted' }],
    history: [{ step: 'entered' }],
    can: { record: true, whole: true, manage: true },
  })
  const listed = await list.officer.get(
    `/api/members?organizationId=${list.unit}&search=${encodeURIComponent('其其')}`,
  )
  expect(listed.body.items).toMatchObject([{ name: '其其格', lists: '科普宣讲员' }])
  const { siblingBanner } = list.platform.world
  const elsewhere = await list.platform.as('officer', siblingBanner.organizationId)
  expect((await elsewhere.get(`/api/members/${memberId}`)).status).toBe(404)
  expect((await list.platform.anonymous.get(`/api/members/${memberId}`)).status).toBe(401)
})

it('shows a whole number to few, and writes down who looked', async () => {
  const { memberId } = await list.confirmed('阿古拉', { phone: '19900000012' })
  const recorder = await list.platform.as('recorder', list.unit)
  expect((await recorder.get(`/api/members/${memberId}/sealed/phone`)).status).toBe(404)
  expect((await list.officer.get(`/api/members/${memberId}/sealed/phone`)).body).toEqual({
    value: '19900000012',
  })
  expect((await list.officer.get(`/api/members/${memberId}/sealed/idNumber`)).body).toEqual({ value: null })
  const looks = await list.platform.db
    .selectFrom('auditEntry')
    .select(['action', 'details'])
    .where('subjectId', '=', memberId)
    .where('action', '=', 'member.number-viewed')
    .execute()
  expect(looks).toEqual([{ action: 'member.number-viewed', details: { trait: 'phone' } }])
})

it('corrects what is known, and the name wherever it stands', async () => {
  const { id, memberId } = await list.confirmed('哈斯', { phone: '19900000013' })
  const before = (await get(memberId)).member
  const corrected = await list.officer.put(`/api/members/${memberId}`, {
    ...{ version: before.version, name: '哈斯其其格', born: '1988-08-08' },
  })
  expect(corrected.body).toMatchObject({ name: '哈斯其其格', maskedPhone: '199****0013', born: '1988-08-08' })
  expect((await list.officer.get(`/api/register-records/${id}`)).body.record.name).toBe('哈斯其其格')
  const again = await list.officer.put(`/api/members/${memberId}`, { version: before.version, name: '哈斯' })
  expect([again.status, again.body.code]).toEqual([409, 'MEMBER_CHANGED_MEANWHILE'])
})

it('finds who may be entered twice; they are said to be others, or become one and can be parted again', async () => {
  const speakers = list.kind
  const guides = await list.list('科普讲解员')
  const one = await list.confirmed('赛罕', { phone: '19900000014' })
  const asOther = { confirmed: ['other-person'] }
  const made = await list.officer.post(`/api/registers/${guides}/records`, {
    ...{ name: '赛罕', organizationId: list.unit, since: '2021-05-01', values: {}, ...asOther },
    member: { born: '1990-01-01' },
  })
  expect(made.status, made.text).toBe(201)
  const other = made.body.memberId
  const twins = async (id: string) =>
    (await list.officer.get(`/api/members/${id}/twins`)).body.items.map((row: { id: string }) => row.id)
  expect(await twins(one.memberId)).toEqual([other])
  const likely = await list.officer.get(`/api/members?organizationId=${list.unit}&likely=true`)
  expect(likely.body.items.map((row: { name: string }) => row.name)).toEqual(['赛罕', '赛罕'])

  const merged = await list.officer.post(`/api/members/${other}/merge`, { into: one.memberId })
  expect(merged.body).toEqual({ id: one.memberId, moved: 1 })
  expect(await get(one.memberId)).toMatchObject({
    member: { born: '1990-01-01', maskedPhone: '199****0014' },
    places: [{ what: '科普讲解员' }, { what: '科普宣讲员' }],
  })
  expect((await get(other)).member.mergedInto).toBe(one.memberId)
  const parted = await list.officer.post(`/api/members/${other}/part`, {})
  expect(parted.body.mergedInto).toBeNull()
  expect((await get(other)).places).toMatchObject([{ what: '科普讲解员' }])
  // What only the other told is no longer said of the one who stayed.
  expect((await get(one.memberId)).member).toMatchObject({ born: null, maskedPhone: '199****0014' })

  expect((await list.officer.post(`/api/members/${other}/apart`, { other: one.memberId })).body).toEqual({
    apart: true,
  })
  expect(await twins(one.memberId)).toEqual([])
  expect(speakers).not.toBe(guides)
})

it('makes no two of one who stand in the same list at once', async () => {
  const one = await list.confirmed('苏和', { phone: '19900000015' })
  const two = await list.confirmed('苏和', { phone: '19900000016' }, { confirmed: ['other-person'] })
  const merged = await list.officer.post(`/api/members/${two.memberId}/merge`, { into: one.memberId })
  expect([merged.status, merged.body.code]).toEqual([409, 'MEMBER_STANDS'])
})

it('forgets somebody who asks for it, and no total changes', async () => {
  const { id, memberId } = await list.confirmed('其木格', { phone: '19900000017', born: '1970-01-01' })
  const before = await list.count('2021-12-31')
  const gone = await list.officer.post(`/api/members/${memberId}/forget`, { reason: '本人要求' })
  expect(gone.body).toMatchObject({ forgotten: true, maskedPhone: null, born: null })
  expect(await list.count('2021-12-31')).toBe(before)
  for (const table of ['member', 'register_record', 'register_span', 'record_event'])
    expect(await mentions(table, '其木格'), table).toBe(false)
  // The search follows a moment later.
  await expect.poll(() => mentions('search_entry', '其木格')).toBe(false)
  expect((await list.officer.get(`/api/register-records/${id}`)).body.record.name).toMatch(/^※/)
  const again = await list.officer.post(`/api/members/${memberId}/forget`, { reason: '本人要求' })
  expect([again.status, again.body.code]).toEqual([409, 'MEMBER_GONE'])
})

async function mentions(table: string, name: string): Promise<boolean> {
  const { sql } = await import('kysely')
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from ${sql.table(table)} t where t::text like ${`%${name}%`}) as found`.execute(
    list.platform.db,
  )
  return rows[0]?.found ?? true
}

it('lets people see all that is kept of themselves, once their account is linked', async () => {
  const { memberId } = await list.confirmed('宝音', { phone: '19900000018' })
  const reader = await list.platform.as('recorder', list.unit)
  expect((await reader.get('/api/me/member')).body).toBeNull()
  const me = (await reader.get('/api/me')).body.person
  const asked = { account: me.account }
  const refused = await list.officer.put(`/api/members/${memberId}/account`, asked)
  expect(refused.body.code).toBe('MEMBER_OTHER_NAME')
  await list.officer.put(`/api/members/${memberId}`, { version: 1, name: me.name })
  const linked = await list.officer.put(`/api/members/${memberId}/account`, asked)
  expect(linked.body.account).toBe(true)
  expect((await reader.get('/api/me/member')).body).toMatchObject({
    ...{ name: me.name, phone: '19900000018', places: [{ what: '科普宣讲员', state: 'counted' }] },
  })
})

it('gives nobody the ID number of somebody else, by correcting or by entering them once more', async () => {
  // No area has the code 990000: this is nobody’s number.
  const factors = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const first = '99000019900101001'
  const idNumber =
    first + '10X98765432'[factors.reduce((sum, by, at) => sum + by * Number(first[at]), 0) % 11]
  await list.confirmed('阿茹娜', { idNumber })
  const { memberId: id } = await list.confirmed('娜仁', { phone: '19900000019' })
  const corrected = await list.officer.put(`/api/members/${id}`, { version: 1, name: '娜仁', idNumber })
  expect([corrected.status, corrected.body.code]).toEqual([409, 'MEMBER_TAKEN'])
  const again = await list.enter('娜仁', { id, idNumber })
  expect([again.status, again.body.code]).toEqual([409, 'MEMBER_TAKEN'])
})
