import { expect } from 'vitest'
import { openPeopleRegister } from '../members/people-register.fixture.ts'

/** A list of people with links into it, and strangers who enroll by them. */
export async function openEnrollment() {
  const list = await openPeopleRegister()
  const { platform, officer, kind, unit } = list
  const { anonymous } = platform
  let sent = 0
  const invite = async (more: object = {}) => {
    const asked = { organizationId: unit, until: '2022-03-31', ...more }
    const made = await officer.post(`/api/registers/${kind}/invitations`, asked)
    expect(made.status, made.text).toBe(201)
    const { body } = await officer.get(`/api/invitations/${made.body.id}`)
    return { id: made.body.id as string, token: body.token as string }
  }
  const enroll = (token: string, name: string, more: object = {}) =>
    anonymous.post('/api/enrollments', {
      ...{ token, once: `page-of-somebody-${++sent}`, name },
      ...{ member: {}, values: { f1: '气象' }, consent: true },
      ...more,
    })
  const found = async (code: string) => {
    const { body } = await officer.get(`/api/enrollments?organizationId=${unit}&search=${code}`)
    return body.items[0] as { id: string; state: string; name: string; maskedPhone: string | null }
  }
  return {
    ...{ ...list, anonymous, invite, enroll, found },
    /** Enrolls somebody; answers the id of what they sent, and their number. */
    async waits(token: string, name: string, more: object = {}) {
      const { status, body, text } = await enroll(token, name, more)
      expect(status, text).toBe(201)
      return { id: (await found(body.code)).id, code: body.code as string }
    },
    approve: (id: string, body: object = {}, who = officer) =>
      who.post(`/api/enrollments/${id}/approve`, body),
    asked: async (code: string) => (await anonymous.post('/api/enrollment-status', { code })).body,
    open: async (token: string) => (await anonymous.post('/api/enrollment-form', { token })).body,
  }
}
