import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openEnrollment } from './open-enrollment.fixture.ts'

let list: Awaited<ReturnType<typeof openEnrollment>>
let link: { id: string; token: string }
beforeAll(async () => {
  list = await openEnrollment()
  link = await list.invite()
})
afterAll(() => list.platform.close())

const rowOf = (id: string) =>
  list.platform.db.selectFrom('enrollment').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

describe('approving', () => {
  it('makes a record that goes the way of every record, and keeps nothing twice', async () => {
    const { id, code } = await list.waits(link.token, '乌云', {
      member: { phone: '19900000001', born: '1990-05-01' },
    })
    const made = await list.officer.post(`/api/enrollments/${id}/approve`, {})
    expect(made.status, made.text).toBe(201)
    expect(made.body).toMatchObject({ name: '乌云', state: 'submitted', since: '2022-01-20' })
    expect(made.body.values).toEqual({ f1: '气象' })
    const { body } = await list.officer.get(`/api/register-records/${made.body.id}`)
    expect(body.member).toMatchObject({ maskedPhone: '199****0001', born: '1990-05-01' })
    // Whoever let them in made the record, and checks it not.
    expect(body.can.check).toBe(false)
    const yes = await list.checker.post(`/api/register-records/${made.body.id}/accept`, { version: 1 })
    expect(yes.status, yes.text).toBe(200)
    expect(await rowOf(id)).toMatchObject({
      name: '',
      phone: null,
      born: null,
      values: {},
      state: 'approved',
    })
    expect(await list.asked(code)).toMatchObject({ state: 'approved', answeredOn: '2022-01-20' })
  })

  it('happens once, whoever else says yes or no at the same time', async () => {
    const { id } = await list.waits(link.token, '其木格')
    const colleague = await list.platform.as('recorder', list.unit)
    const both = await Promise.all([list.approve(id), list.approve(id, {}, colleague)])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('ENROLLMENT_ANSWERED')
    const no = await list.officer.post(`/api/enrollments/${id}/decline`, { reason: '晚了' })
    expect(no.body.code).toBe('ENROLLMENT_ANSWERED')
  })

  it('asks who it is where it may be one who is known, and takes the answer', async () => {
    const idNumber = '110101199003070011'
    const { memberId } = await list.confirmed('巴图', { idNumber })
    await list.platform.db
      .updateTable('registerRecord')
      .set({ until: '2022-01-02' })
      .where('memberId', '=', memberId)
      .execute()
    const { id } = await list.waits(link.token, '巴图', { member: { idNumber, phone: '19900000005' } })
    const { body } = await list.officer.get(`/api/enrollments/${id}`)
    expect(body.likely).toMatchObject([{ id: memberId, by: 'idNumber', stands: null }])
    const asked = await list.approve(id)
    expect([asked.body.code, asked.body.details.sure]).toEqual(['MEMBER_KNOWN', true])
    // The same number is the same person, whatever is said.
    expect((await list.approve(id, { confirmed: ['other-person'] })).body.code).toBe('MEMBER_KNOWN')
    expect((await rowOf(id)).state).toBe('waiting')
    const same = await list.approve(id, { memberId })
    expect([same.status, same.body.memberId]).toEqual([201, memberId])
  })

  it('refuses somebody who stands in the list already', async () => {
    const { memberId } = await list.confirmed('斯琴', { phone: '19900000011' })
    const { id } = await list.waits(link.token, '斯琴', { member: { phone: '19900000011' } })
    const { body } = await list.officer.get(`/api/enrollments/${id}`)
    expect(body.likely[0].stands).not.toBeNull()
    expect((await list.approve(id, { memberId })).body.code).toBe('MEMBER_STANDS')
    const other = await list.approve(id, { confirmed: ['other-person', 'same-record'] })
    expect(other.status, other.text).toBe(201)
    expect(other.body.memberId).not.toBe(memberId)
  })

  it('completes what the office knows', async () => {
    const { id } = await list.waits(link.token, '塔娜', { values: {} })
    const said = { since: '2022-01-01', values: { f1: '水利' }, name: '塔娜日', note: '本人来电更正姓名' }
    const { body } = await list.approve(id, said)
    expect(body).toMatchObject({ name: '塔娜日', since: '2022-01-01', values: { f1: '水利' } })
  })

  it('is for those who enter records where the unit stands today', async () => {
    const { platform, unit } = list
    const { otherLeague } = platform.world
    const { id } = await list.waits(link.token, '萨仁')
    const newcomer = await platform.as('officer', otherLeague.organizationId)
    expect((await newcomer.get(`/api/enrollments/${id}`)).status).toBe(404)
    expect((await list.approve(id, {}, newcomer)).status).toBe(404)
    const head = await platform.as('administrator', platform.world.region.organizationId)
    const to = { parentId: otherLeague.organizationId, since: '2022-01-10' }
    const moved = await head.post(`/api/organizations/${unit}/move`, to)
    expect(moved.status, moved.text).toBeLessThan(300)
    const yes = await list.approve(id, {}, newcomer)
    expect(yes.status, yes.text).toBe(201)
  })
})

describe('declining', () => {
  it('tells the reason by the number alone, and everything goes in its time', async () => {
    const { id, code } = await list.waits(link.token, '哈斯', { member: { phone: '19900000021' } })
    const no = await list.officer.post(`/api/enrollments/${id}/decline`, { reason: '请到所在苏木登记' })
    expect(no.status, no.text).toBe(200)
    expect(await list.asked(code)).toMatchObject({ state: 'declined', reason: '请到所在苏木登记' })
    expect((await rowOf(id)).phone).not.toBeNull()
    const { enrollmentRetention } = await import('./enrollment.retention.ts')
    const due = async (day: string) =>
      (await enrollmentRetention.due(new Date(day)).execute(list.platform.db)).rows.map(({ key }) => key)
    expect(await due('2022-01-19T00:00:00Z')).not.toContain(id)
    expect(await due('2022-01-21T00:00:00Z')).toContain(id)
    await enrollmentRetention.drop(list.platform.db, [id], new Date())
    expect(await rowOf(id)).toMatchObject({ name: '', phone: null, reason: '', state: 'declined' })
    const { invitation } = (await list.chief.get(`/api/invitations/${link.id}`)).body
    expect(invitation.declined).toBe(1)
    expect(invitation.came).toBeGreaterThan(5)
  })

  it('forgets whoever nobody answered once the link is long over', async () => {
    const waits = await list.waits(link.token, '阿木尔')
    const { enrollmentRetention } = await import('./enrollment.retention.ts')
    // The link is good until 31 March, as days are in the region.
    const due = async (moment: string) =>
      (await enrollmentRetention.due(new Date(moment)).execute(list.platform.db)).rows.map(({ key }) => key)
    expect(await due('2022-03-31T15:59:00Z')).not.toContain(waits.id)
    expect(await due('2022-03-31T16:01:00Z')).toContain(waits.id)
    await enrollmentRetention.drop(list.platform.db, [waits.id], new Date())
    expect(await list.asked(waits.code)).toMatchObject({ state: 'lapsed' })
    expect((await list.approve(waits.id)).body.code).toBe('ENROLLMENT_ANSWERED')
  })
})

it('forgets with a person what they sent and nobody has let in, and what others sent stays', async () => {
  const known = { phone: '19900000031', idNumber: '110101199003070038' }
  const { memberId } = (await list.enter('敖登', known)).body
  const waits = async (name: string, member: object) => (await list.waits(link.token, name, { member })).id
  const byPhone = await waits('敖登', { phone: '19900000031' })
  const declined = await waits('敖登格日乐', { idNumber: '110101199003070038' })
  await list.officer.post(`/api/enrollments/${declined}/decline`, { reason: '敖登已在名录' })
  const ofFamily = await waits('敖登之子', { phone: '19900000031' })
  const other = await waits('敖登', { phone: '19900000031', idNumber: '110101199003070054' })
  const gone = await list.officer.post(`/api/members/${memberId}/forget`, { reason: '本人要求' })
  expect(gone.status, gone.text).toBe(200)
  const nothing = { name: '', phone: null, phoneDigest: null, idNumber: null, idDigest: null, reason: '' }
  expect(await rowOf(byPhone)).toMatchObject({ ...nothing, state: 'lapsed' })
  expect(await rowOf(declined)).toMatchObject({ ...nothing, state: 'declined' })
  for (const id of [ofFamily, other]) expect(await rowOf(id)).toMatchObject({ state: 'waiting' })
  expect((await list.approve(byPhone)).body.code).toBe('ENROLLMENT_ANSWERED')
})
