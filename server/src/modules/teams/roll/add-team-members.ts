import Type from 'typebox'
import { registerPolicy } from '#modules/registers'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { inField } from '#platform/errors'
import { Day, Nullable, Uuid, UuidParams } from '#platform/shapes'
import { teamErrors } from '../team.errors.ts'
import { demandKnown } from './demand-known.ts'
import { demandDays, lockTeamFor } from './team-for.ts'
import { findStanding, insertTeamMembers } from './team-member.store.ts'

export const addTeamMembers = endpoint({
  route: 'POST /api/register-records/{id}/team-members',
  summary: 'Enter people of the rolls into a team from a day on, several at once; all of them or none',
  may: registerPolicy.record,
  params: UuidParams,
  body: Type.Object(
    {
      members: Type.Array(Uuid, { minItems: 1, maxItems: 200, uniqueItems: true }),
      since: Day,
      until: Type.Optional(Nullable(Day)),
    },
    { additionalProperties: false },
  ),
  answer: Type.Object({ ids: Type.Array(Uuid, { description: 'Of their entries, in the order given' }) }),
  async handle({ db, params, body: { members, since, until = null }, actor, platform, reply }) {
    const at = platform.clock()
    const team = await lockTeamFor(db, actor, params.id)
    demandDays(team, { since, until }, at)
    await demandKnown(db, actor, members)
    const standing = await findStanding(db, team.id, members, { since, until })
    if (standing) throw teamErrors.TEAM_STANDS({ ...standing, ...inField('members') })
    const facts = { teamId: team.id, members, since, until, recordedBy: actor.id ?? '', recordedAt: at }
    const ids = await insertTeamMembers(db, facts)
    await noteAct(db, actor, at, {
      kind: 'team.joined',
      organizationId: team.organizationId,
      subject: { kind: 'register_record', id: team.id, name: team.name },
      details: { count: ids.length, since },
    })
    reply.code(201)
    return { ids }
  },
})
