import Type from 'typebox'
import { registerPolicy } from '#modules/registers'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { inField, platformErrors } from '#platform/errors'
import { Day, Nullable, Uuid, UuidParams } from '#platform/shapes'
import { teamErrors } from '../team.errors.ts'
import { demandDays, lockTeamFor } from './team-for.ts'
import { deleteLeader, findStretch, findTeamLeader, putLeader } from './team-member.store.ts'

export const leadTeam = endpoint({
  route: 'PUT /api/register-records/{id}/team-leader',
  summary:
    'Say which of its people leads a team from a day on, or that nobody does; whoever led it until then leads it no more',
  may: registerPolicy.record,
  params: UuidParams,
  body: Type.Object({ teamMember: Nullable(Uuid), since: Day }, { additionalProperties: false }),
  answer: Type.Object({ id: Uuid }),
  async handle({ db, params, body: { teamMember, since }, actor, platform }) {
    const at = platform.clock()
    const team = await lockTeamFor(db, actor, params.id)
    demandDays(team, { since }, at)
    const stretch = teamMember === null ? undefined : await findStretch(db, team.id, teamMember)
    const within = stretch && stretch.since <= since && (stretch.until === null || stretch.until > since)
    if (teamMember !== null && !within) throw teamErrors.TEAM_NOT_IN(inField('since'))
    const by = { recordedBy: actor.id ?? '', recordedAt: at }
    const { id } = await putLeader(db, { teamId: team.id, teamMemberId: teamMember, since, ...by })
    await noteAct(db, actor, at, {
      kind: 'team.led',
      organizationId: team.organizationId,
      subject: { kind: 'register_record', id: team.id, name: team.name },
      details: { member: stretch?.memberId ?? null, since },
    })
    return { id }
  },
})

export const unleadTeam = endpoint({
  route: 'DELETE /api/team-leaders/{id}',
  summary: 'Take back who leads a team from a day on, where it was entered wrongly: the one before leads on',
  may: registerPolicy.record,
  params: UuidParams,
  answer: Type.Object({ id: Uuid }),
  async handle({ db, params: { id }, actor, platform }) {
    const teamId = (await findTeamLeader(db, id))?.teamId
    if (teamId === undefined) throw platformErrors.NOT_FOUND()
    const team = await lockTeamFor(db, actor, teamId)
    const row = await findTeamLeader(db, id)
    if (!row) throw platformErrors.NOT_FOUND()
    await deleteLeader(db, id)
    await noteAct(db, actor, platform.clock(), {
      kind: 'team.led',
      organizationId: team.organizationId,
      subject: { kind: 'register_record', id: team.id, name: team.name },
      details: { since: row.since, takenBack: true },
    })
    return { id }
  },
})
