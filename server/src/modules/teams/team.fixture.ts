import { expect } from 'vitest'
import { openPeopleRegister } from '../registers/members/people-register.fixture.ts'

/** A list of people and teams of the banner, with those who keep and check them. */
export async function openTeams() {
  const list = await openPeopleRegister()
  const { platform, officer, checker, unit } = list
  const { town } = platform.world
  const place = { organizationId: unit, areaId: town.areaId, since: '2021-01-01' }
  let nth = 0
  const accept = async (path: string, id: string) => {
    const yes = await checker.post(`/api/${path}/${id}/accept`, { version: 1 })
    expect(yes.status, yes.text).toBe(200)
  }
  return {
    ...list,
    accept,
    async team(name: string, change = {}): Promise<string> {
      const facts = { name, ...place, values: { category: 'science' }, ...change }
      const made = await officer.post('/api/registers/volunteer-teams/records', facts)
      expect(made.status, made.text).toBe(201)
      await accept('register-records', made.body.id)
      return made.body.id
    },
    /** Somebody on the rolls. */
    async person(name: string): Promise<string> {
      nth += 1
      return (await list.confirmed(name, { phone: `199000002${String(nth).padStart(2, '0')}` })).memberId
    },
    join: (
      team: string,
      members: string[],
      since = '2021-03-01',
      until: string | null = null,
      who = officer,
    ) => who.post(`/api/register-records/${team}/team-members`, { members, since, until }),
    lead: (team: string, teamMember: string | null, since: string) =>
      officer.put(`/api/register-records/${team}/team-leader`, { teamMember, since }),
    async roll(team: string, asked = '', who = officer) {
      const { status, body, text } = await who.get(`/api/team-members?team=${team}&${asked}`)
      expect(status, text).toBe(200)
      return body.items as { id: string; name: string; leads: boolean; since: string; until: string | null }[]
    },
  }
}
export type OpenTeams = Awaited<ReturnType<typeof openTeams>>
