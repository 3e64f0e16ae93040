import Type from 'typebox'
import { findMember } from '#modules/members'
import { registerPolicy } from '#modules/registers'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { inField } from '#platform/errors'
import { Day, Nullable, Uuid, UuidParams } from '#platform/shapes'
import { teamErrors } from '../team.errors.ts'
import { demandDays, lockTeamOf } from './team-for.ts'
import { deleteTeamMember, findStanding, updateTeamMember } from './team-member.store.ts'

export const changeTeamMember = endpoint({
  route: 'PUT /api/team-members/{id}',
  summary:
    'Say from which day until which somebody is in a team; until is the first day they are in it no more',
  may: registerPolicy.record,
  params: UuidParams,
  body: Type.Object({ since: Day, until: Nullable(Day) }, { additionalProperties: false }),
  answer: Type.Object({ id: Uuid, since: Day, until: Nullable(Day) }),
  async handle({ db, params: { id }, body: { since, until }, actor, platform }) {
    const at = platform.clock()
    const { team, row, teams, days } = await lockTeamOf(db, actor, id)
    demandDays(days, { since, until }, at)
    for (const one of teams) {
      const standing = await findStanding(db, one, [row.memberId], { since, until, but: id })
      if (standing) throw teamErrors.TEAM_STANDS({ ...standing, ...inField('since') })
    }
    await updateTeamMember(db, id, { since, until })
    await noteAct(db, actor, at, {
      kind: 'team.changed',
      organizationId: team.organizationId,
      subject: { kind: 'member', id: row.memberId, name: (await findMember(db, row.memberId))?.name ?? '' },
      details: { team: team.name, since, until },
    })
    return { id, since, until }
  },
})

export const removeTeamMember = endpoint({
  route: 'DELETE /api/team-members/{id}',
  summary:
    'Take back that somebody was in a team, where it was entered wrongly; that they led it goes with it',
  may: registerPolicy.record,
  params: UuidParams,
  answer: Type.Object({ id: Uuid }),
  async handle({ db, params: { id }, actor, platform }) {
    const { team, row } = await lockTeamOf(db, actor, id)
    await deleteTeamMember(db, id)
    await noteAct(db, actor, platform.clock(), {
      kind: 'team.removed',
      organizationId: team.organizationId,
      subject: { kind: 'member', id: row.memberId, name: (await findMember(db, row.memberId))?.name ?? '' },
      details: { team: team.name, since: row.since, until: row.until },
    })
    return { id }
  },
})
