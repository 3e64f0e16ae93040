import Type from 'typebox'
import { lockMember, memberErrors } from '#modules/members'
import { getOrganization } from '#modules/organizations'
import { noteAct } from '#platform/audit/note-act'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { Day, Nullable, Uuid, UuidParams } from '#platform/shapes'
import { drawCode } from '#platform/text/typed-code'
import { contributionErrors } from '../contribution.errors.ts'
import { countContribution, daysAsked } from '../count-contribution.ts'
import { getPersonFor, isOwn, mayIssue } from '../person-for.ts'
import { insertSheet } from './sheet.store.ts'
import { CODE } from './sheet.ts'

export const issueSheet = endpoint({
  route: 'POST /api/people/{id}/contribution-sheets',
  summary:
    'Issue a contribution sheet: what a person contributed in these days is frozen under a code by which the paper is checked. By officers in the name of the unit that keeps the person, or by the person',
  may: 'member',
  params: UuidParams,
  body: Type.Object(
    { from: Type.Optional(Nullable(Day)), to: Type.Optional(Nullable(Day)) },
    { additionalProperties: false },
  ),
  // The id alone: answers to writes are kept, and a name in them would outlast whoever is forgotten.
  answer: Type.Object({ id: Uuid }),
  async handle({ db, params, body, actor, platform, reply }) {
    const now = platform.clock()
    const { id: memberId } = await getPersonFor(db, actor, params.id)
    // Held, so that nobody is merged or forgotten while it is written.
    const row = await lockMember(db, memberId)
    if (!row || row.forgottenAt !== null || row.mergedInto !== null) throw memberErrors.MEMBER_GONE()
    if (!(await mayIssue(db, actor, row))) throw platformErrors.NOT_FOUND()
    const days = daysAsked(body, dayOf(now))
    const own = isOwn(row, actor)
    const counted = await countContribution(db, row.id, days, own ? 'own' : actor)
    if (counted.every(({ times }) => times === 0)) throw contributionErrors.CONTRIBUTION_EMPTY()
    const parts = counted.map(({ lines, ...sums }) => ({
      ...sums,
      lines: lines.map(({ id: _, screen: __, ...line }) => line),
    }))
    const { name: unit } = await getOrganization(db, row.organizationId)
    const code = drawCode(CODE)
    const id = await insertSheet(db, {
      ...{ code, memberId: row.id, organizationId: row.organizationId },
      facts: { name: row.name, unit, ...days, issuedOn: dayOf(now), own, parts },
      ...{ issuedBy: actor.id ?? '', issuedByName: actor.name, issuedAt: now },
    })
    await noteAct(db, actor, now, {
      kind: 'contribution.issued',
      organizationId: row.organizationId,
      subject: { kind: 'contribution-sheet', id, name: row.name },
    })
    reply.code(201)
    return { id }
  },
})
