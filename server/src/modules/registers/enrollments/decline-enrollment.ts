import Type from 'typebox'
import { noteAct } from '#platform/audit/note-act'
import { endpoint } from '#platform/endpoint'
import { Line, UuidParams } from '#platform/shapes'
import { registerPolicy } from '../register.policy.ts'
import { answerEnrollment } from './enrollment.store.ts'
import { EnrollmentSchema, presentEnrollment } from './enrollment.ts'
import { getEnrollmentFor, holdToAnswer } from './enrollment-for.ts'
import { tellWaiting } from './tell-waiting.ts'

export const declineEnrollment = endpoint({
  route: 'POST /api/enrollments/{id}/decline',
  summary:
    'Say no to somebody who enrolled, with a reason that they read by their number; what they sent goes at the end of its time',
  may: registerPolicy.record,
  params: UuidParams,
  body: Type.Object({ reason: Line(500) }, { additionalProperties: false }),
  answer: EnrollmentSchema,
  async handle({ db, params: { id }, body, actor, platform }) {
    const now = platform.clock()
    const { row } = await holdToAnswer(db, { id, actor, now })
    await answerEnrollment(db, id, {
      ...{ state: 'declined', reason: body.reason.trim() },
      ...{ answeredAt: now, answeredBy: actor.id, answeredByName: actor.name },
    })
    await noteAct(db, actor, now, {
      kind: 'enrollment.declined',
      organizationId: row.organizationId,
      // Without the name: who is not let into a list leaves none in the trail.
      subject: { kind: 'enrollment', id, name: row.code },
    })
    await tellWaiting(db, { actor, at: now }, { invitationId: row.invitationId, came: false })
    const after = await getEnrollmentFor(db, { id, actor, now })
    return presentEnrollment(after.row, platform.keyring)
  },
})
