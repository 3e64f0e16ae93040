import { expect } from 'vitest'
import { sessionOf } from '#test/session-facts'
import { openTeams } from '../teams/team.fixture.ts'

/** A banner with people, teams and sessions that count; its officer issues sheets. */
export async function openContributions() {
  const open = await openTeams()
  const { officer, platform } = open
  return {
    ...open,
    /** A session that counts, with these on its roll; answers its id. */
    async served(title: string, day: string, people: { memberId: string; part: string; hours: number }[]) {
      const facts = sessionOf(platform.world, { title, day, confirmed: ['same-session', 'far-day'] })
      const { body, status, text } = await officer.post('/api/sessions', facts)
      expect(status, text).toBe(201)
      const roll = await officer.put(`/api/sessions/${body.id}/roll`, { version: 0, people })
      expect(roll.status, roll.text).toBe(200)
      await officer.post(`/api/sessions/${body.id}/submit`)
      await open.accept('sessions', body.id)
      return body.id as string
    },
    contribution: (id: string, asked = '', who = officer) =>
      who.get(`/api/people/${id}/contribution?${asked}`),
    issue: (id: string, days: object = {}, who = officer) =>
      who.post(`/api/people/${id}/contribution-sheets`, days),
    async sheet(id: string, days: object = {}, who = officer) {
      const made = await who.post(`/api/people/${id}/contribution-sheets`, days)
      expect(made.status, made.text).toBe(201)
      const found = await who.get(`/api/contribution-sheets/${made.body.id}`)
      expect(found.status, found.text).toBe(200)
      return found.body as { id: string; code: string; facts: Record<string, unknown> }
    },
    /** What a stranger reads. */
    async check(path: string, headers: Record<string, string> = {}) {
      const {
        statusCode,
        body,
        headers: sent,
      } = await platform.app.inject({
        url: `/check${path}`,
        headers: { 'accept-language': 'zh-CN', ...headers },
      })
      return { status: statusCode, body, sent }
    },
  }
}
export type OpenContributions = Awaited<ReturnType<typeof openContributions>>
