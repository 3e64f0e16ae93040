import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openEnrollment } from './open-enrollment.fixture.ts'

let list: Awaited<ReturnType<typeof openEnrollment>>
beforeAll(async () => {
  list = await openEnrollment()
})
afterAll(() => list.platform.close())

const phone = '199 0000 0001'

describe('a link', () => {
  it('shows what the list asks, and takes somebody who says so', async () => {
    const { token } = await list.invite({ heading: '欢迎加入' })
    const { body } = await list.anonymous.post('/api/enrollment-form', { token })
    const { state, page } = body
    expect([state, page.heading, page.person.phone, page.form.fields.length]).toEqual([
      ...['open', '欢迎加入', 'asked', 1],
    ])
    const { code } = await list.waits(token, '乌云', { member: { phone } })
    expect(await list.found(code)).toMatchObject({ name: '乌云', maskedPhone: '199****0001' })
    const row = await list.platform.db
      .selectFrom('enrollment')
      .selectAll()
      .where('code', '=', code)
      .executeTakeFirst()
    expect(JSON.stringify(row)).not.toContain('19900000001')
    const told = await list.asked(` ${code.toLowerCase()}`)
    expect(told).toMatchObject({ state: 'waiting', sentOn: '2022-01-20' })
    expect(JSON.stringify(told)).not.toContain('乌云')
    const none = await list.anonymous.post('/api/enrollment-status', { code: 'AAAABBBBCCCC' })
    expect([none.status, none.body]).toEqual([200, null])
  })

  it('leaves to the office what strangers are not asked', async () => {
    const { token } = await list.invite({ unasked: ['f1', 'gone'] })
    const { page } = await list.open(token)
    expect([page.unasked, page.form.fields]).toEqual([['f1'], []])
    const { id } = await list.waits(token, '其木格', { values: { f1: '我自己填的' } })
    const { body } = await list.officer.get(`/api/enrollments/${id}`)
    expect([body.values.f1, body.unasked]).toEqual(['', ['f1']])
  })

  it('is one registration however often it is sent, and the last holds', async () => {
    const { id, token } = await list.invite()
    const once = 'the-same-page-of-somebody'
    const [one, two] = await Promise.all([
      list.enroll(token, '斯琴', { once }),
      list.enroll(token, '斯琴', { once }),
    ])
    const three = await list.enroll(token, '斯琴高娃', { once })
    expect([one.status, two.status, three.status]).toEqual([201, 201, 201])
    expect(new Set([one, two, three].map(({ body }) => body.code)).size).toBe(1)
    const { body } = await list.officer.get(`/api/invitations/${id}`)
    expect(body.invitation.came).toBe(1)
    expect((await list.found(one.body.code)).name).toBe('斯琴高娃')
  })

  it('gives its last place to one of two', async () => {
    const { id, token } = await list.invite({ most: 2 })
    await list.waits(token, '甲')
    const both = await Promise.all([list.enroll(token, '乙'), list.enroll(token, '丙')])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('ENROLLMENT_FULL')
    expect((await list.open(token)).state).toBe('full')
    // Whoever is declined makes room.
    const [{ id: first }] = (
      await list.officer.get(`/api/enrollments?organizationId=${list.unit}&invitation=${id}`)
    ).body.items
    await list.officer.post(`/api/enrollments/${first}/decline`, { reason: '不在本旗' })
    expect((await list.open(token)).state).toBe('open')
  })

  it('takes nobody once it ended, was replaced, is over, or never was', async () => {
    const { id, token } = await list.invite()
    const again = await list.officer.post(`/api/invitations/${id}/replace`)
    expect(again.status, again.text).toBe(200)
    expect((await list.enroll(token, '丁')).body.code).toBe('ENROLLMENT_CLOSED')
    const next = (await list.officer.get(`/api/invitations/${id}`)).body.token
    expect((await list.open(next)).state).toBe('open')
    const waits = await list.waits(next, '丁')
    // Between opening the page and sending it.
    for (const _ of [1, 2]) expect((await list.officer.post(`/api/invitations/${id}/end`)).status).toBe(200)
    expect((await list.enroll(next, '戊')).body.code).toBe('ENROLLMENT_CLOSED')
    expect(await list.open(next)).toEqual({ state: 'ended', page: null })
    expect((await list.asked(waits.code)).state).toBe('waiting')
    expect((await list.officer.post(`/api/invitations/${id}/replace`)).body.code).toBe('INVITATION_ENDED')
    expect((await list.officer.get(`/api/invitations/${id}`)).body.token).toBeNull()
    expect(await list.open('nobody-ever-made-this')).toEqual({ state: 'unknown', page: null })
    const late = await list.invite()
    await list.platform.db
      .updateTable('invitation')
      .set({ until: '2022-01-19' })
      .where('id', '=', late.id)
      .execute()
    expect((await list.open(late.token)).state).toBe('over')
    expect((await list.enroll(late.token, '己')).body.code).toBe('ENROLLMENT_CLOSED')
  })

  it('opens on to a later day, also once it was over, or to an earlier one, until it ended', async () => {
    const { id, token } = await list.invite({ until: '2022-01-20' })
    const until = (day: string, who = list.officer) => who.put(`/api/invitations/${id}/until`, { until: day })
    for (const day of ['2022-04-30', '2022-02-01']) expect((await until(day)).body.until).toBe(day)
    for (const day of ['2022-01-19', '2023-01-21'])
      expect((await until(day)).body.code).toBe('INVITATION_UNTIL')
    const { db } = list.platform
    await db.updateTable('invitation').set({ until: '2022-01-19' }).where('id', '=', id).execute()
    expect((await list.open(token)).state).toBe('over')
    expect((await until('2022-02-28')).body).toMatchObject({ state: 'open', until: '2022-02-28' })
    // What hangs on a wall opens on.
    await list.waits(token, '庚')
    const elsewhere = await list.platform.as('officer', list.platform.world.otherLeague.organizationId)
    expect((await until('2022-03-01', elsewhere)).status).toBe(404)
    const acts = await db
      .selectFrom('auditEntry')
      .select('details')
      .where('action', '=', 'invitation.prolonged')
      .where('subjectId', '=', id)
      .orderBy('id')
      .execute()
    expect(acts.map(({ details }) => details)).toEqual([
      { until: '2022-04-30', before: '2022-01-20' },
      { until: '2022-02-01', before: '2022-04-30' },
      { until: '2022-02-28', before: '2022-01-19' },
    ])
    await list.officer.post(`/api/invitations/${id}/end`)
    expect((await until('2022-03-01')).body.code).toBe('INVITATION_ENDED')
  })

  it('refuses what is wrong with words at the field, and one under age without whoever consents', async () => {
    const { token } = await list.invite()
    for (const [member, code, field] of [
      [{ phone: '123' }, 'PHONE_MALFORMED', 'member.phone'],
      [{ idNumber: '990000199001010000' }, 'MEMBER_ID_NUMBER', 'member.idNumber'],
      [{ born: '2010-01-01' }, 'MEMBER_GUARDIAN', 'member.guardian.name'],
    ] as const) {
      const { status, body } = await list.enroll(token, '某人', { member })
      expect([status, body.code, body.details.fields[0].field]).toEqual([422, code, field])
    }
    const values = { f1: '长'.repeat(41) }
    expect((await list.enroll(token, '某人', { values })).body.code).toBe('REGISTER_VALUES')
    expect((await list.enroll(token, '某人', { consent: false })).status).toBe(400)
    const guardian = { name: '其母', phone: '19900000003', consentedOn: '2022-01-01' }
    await list.waits(token, '少年', { member: { born: '2010-01-01', guardian } })
  })

  it('says nothing of who is known', async () => {
    const { token } = await list.invite()
    await list.confirmed('巴图', { phone: '19900000007' })
    const known = await list.enroll(token, '巴图', { member: { phone: '19900000007' } })
    const unknown = await list.enroll(token, '没有人', { member: { phone: '19900000008' } })
    expect([known.status, Object.keys(known.body)]).toEqual([unknown.status, Object.keys(unknown.body)])
  })

  it('takes no flood from one network, and closes no other link to it', async () => {
    const { id, token } = await list.invite()
    await list.waits(token, '一位')
    await sql`
      insert into enrollment (invitation_id, code, once, network, state, sent_at, name, definition, "values")
      select invitation_id, 'FLOOD' || n, 'flood' || n, network, 'waiting', sent_at, '某', 1, '{}'
      from enrollment cross join generate_series(1, 499) n where invitation_id = ${id}`.execute(
      list.platform.db,
    )
    const { status, body } = await list.enroll(token, '又一位')
    expect([status, body.code]).toEqual([429, 'ENROLLMENT_TOO_MANY'])
    await list.waits((await list.invite()).token, '又一位')
  })

  it('ends with its unit, and keeps its list from being removed while somebody waits', async () => {
    const { platform, chief, officer, unit } = list
    const other = await list.list('科普讲解员')
    const asked = { organizationId: unit, until: '2022-03-31' }
    const { id } = (await officer.post(`/api/registers/${other}/invitations`, asked)).body
    const { token } = (await officer.get(`/api/invitations/${id}`)).body
    const closes = (day: string | null) =>
      platform.db.updateTable('organization').set({ closedOn: day }).where('id', '=', unit).execute()
    await closes('2022-01-20')
    expect((await list.open(token)).state).toBe('ended')
    await closes(null)
    const waits = await list.waits(token, '讲解员')
    const refused = await chief.del(`/api/register-kinds/${other}`)
    expect(refused.body.code).toBe('REGISTER_NOT_EMPTY')
    await officer.post(`/api/enrollments/${waits.id}/decline`, { reason: '名录不用了' })
    expect((await chief.del(`/api/register-kinds/${other}`)).status).toBe(204)
  })

  it('is made for people, by those who enter records there, until a day within a year', async () => {
    const { platform, officer, kind, unit } = list
    const ask = (path: string, more: object = {}) =>
      officer.post(`/api/registers/${path}/invitations`, {
        organizationId: unit,
        until: '2022-03-31',
        ...more,
      })
    expect((await ask('museums')).body.code).toBe('INVITATION_NOT_PEOPLE')
    for (const until of ['2022-01-19', '2023-01-21'])
      expect((await ask(kind, { until })).body.code).toBe('INVITATION_UNTIL')
    const { farBanner } = platform.world
    expect((await ask(kind, { organizationId: farBanner.organizationId })).status).toBe(404)
    const leader = await platform.as('leader', unit)
    const { id } = await list.invite()
    for (const path of [`/api/invitations/${id}`, `/api/enrollments?organizationId=${unit}`])
      expect((await leader.get(path)).status).toBe(404)
  })
})
