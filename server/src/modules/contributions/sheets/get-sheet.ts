import Type from 'typebox'
import { getMemberFor, memberPolicy } from '#modules/members'
import { endpoint } from '#platform/endpoint'
import { platformErrors } from '#platform/errors'
import { Can, Moment, Nullable, Uuid, UuidParams } from '#platform/shapes'
import { SheetFactsSchema } from '../contribution.ts'
import { mayIssue } from '../person-for.ts'
import { findSheet } from './sheet.store.ts'

export const getSheet = endpoint({
  route: 'GET /api/contribution-sheets/{id}',
  summary: 'A contribution sheet as it was issued, to be printed, for whoever may see the person',
  may: 'member',
  params: UuidParams,
  answer: Type.Object({
    id: Uuid,
    memberId: Uuid,
    code: Type.String({ description: 'To be put behind /check/' }),
    facts: SheetFactsSchema,
    issuedByName: Type.String(),
    issuedAt: Moment,
    withdrawnAt: Nullable(Moment),
    reason: Type.String(),
    can: Can({ withdraw: true }),
  }),
  async handle({ db, params, actor }) {
    const sheet = await findSheet(db, params.id)
    if (!sheet) throw platformErrors.NOT_FOUND()
    const row = await getMemberFor(db, actor, sheet.memberId, memberPolicy.read)
    const { id, memberId, code, facts, issuedByName, issuedAt, withdrawnAt, reason } = sheet
    return {
      ...{ id, memberId, code, facts, issuedByName, reason, issuedAt: issuedAt.toISOString() },
      withdrawnAt: withdrawnAt?.toISOString() ?? null,
      can: { withdraw: withdrawnAt === null && (await mayIssue(db, actor, row)) },
    }
  },
})
