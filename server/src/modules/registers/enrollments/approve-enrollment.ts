import { fieldsOf, isEmpty, isFilledIn } from '@medelge/fields'
import Type from 'typebox'
import { HandedInSchema } from '#modules/checks'
import { Adjustment } from '#modules/figures'
import { heldTraits, MemberName } from '#modules/members'
import { noteAct } from '#platform/audit/note-act'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { Day, Id, Nullable, Text, Uuid, UuidParams } from '#platform/shapes'
import type { Values } from '../days/spans.ts'
import { enterOne } from '../enter-one.ts'
import { fieldsOfKind } from '../kinds/form-of-kind.ts'
import { findVersions, getKind } from '../kinds/register-kind.store.ts'
import { ConfirmedShape, presentRecord, RecordSchema, ValuesShape } from '../record.ts'
import { registerPolicy } from '../register.policy.ts'
import { newestOf, readValues, type Versions } from '../values/read-values.ts'
import { enrollmentNumbers } from './enrollment.sealed.ts'
import { answerEnrollment, emptyEnrollments } from './enrollment.store.ts'
import { holdToAnswer } from './enrollment-for.ts'
import { tellWaiting } from './tell-waiting.ts'

/** What was filled in, as the newest version of the list reads it; what is computed follows anew. */
function filledIn(versions: Versions, from: number, values: Values): Values {
  const read = readValues(versions, from, values)
  const filled = fieldsOf(fieldsOfKind(newestOf(versions).form)).filter(
    ([code, field]) => isFilledIn(field) && !isEmpty(read[code]),
  )
  return Object.fromEntries(filled.map(([code]) => [code, read[code]]))
}

export const approveEnrollment = endpoint({
  route: 'POST /api/enrollments/{id}/approve',
  summary:
    'Let whoever enrolled into the list: a record of it is entered and handed in by whoever approves, as they sent it where nothing else is said, and goes the way of every record',
  may: registerPolicy.record,
  params: UuidParams,
  body: Type.Object(
    {
      name: Type.Optional(MemberName),
      organizationId: Type.Optional(Id),
      areaId: Type.Optional(Nullable(Id)),
      values: Type.Optional(ValuesShape),
      since: Type.Optional(Day),
      note: Type.Optional(Text(1000)),
      memberId: Type.Optional(
        Type.Unsafe<string>({ ...Uuid, description: 'Whom of those it may be it is, once that was asked' }),
      ),
      confirmed: ConfirmedShape,
      ...Adjustment,
    },
    { additionalProperties: false },
  ),
  answer: Type.Object({ ...RecordSchema.properties, ...HandedInSchema }),
  async handle({ db, params: { id }, body, actor, platform, reply }) {
    const at = platform.clock()
    const { keyring } = platform
    const { row, invitation } = await holdToAnswer(db, { id, actor, now: at })
    const { confirmed = [], memberId, ...said } = body
    const kind = await getKind(db, invitation.kind)
    const versions = await findVersions(db, kind.code)
    const member = {
      ...heldTraits(keyring, row, enrollmentNumbers),
      ...(memberId === undefined ? {} : { id: memberId }),
    }
    const facts = {
      ...{ name: row.name, organizationId: row.organizationId, since: dayOf(at), member },
      values: filledIn(versions, row.definition, row.values),
      ...said,
    }
    const entered = await enterOne(db, kind, facts, { actor, at, keyring, confirmed })
    const by = { answeredAt: at, answeredBy: actor.id, answeredByName: actor.name }
    await answerEnrollment(db, id, { ...by, state: 'approved', recordId: entered.row.id })
    // The person and the record have it now, and it stands nowhere twice.
    await emptyEnrollments(db, [id], at)
    await tellWaiting(db, { actor, at }, { invitationId: row.invitationId, came: false })
    await noteAct(db, actor, at, {
      kind: 'enrollment.approved',
      organizationId: entered.row.organizationId,
      subject: { kind: 'register_record', id: entered.row.id, name: entered.row.name },
      details: { code: row.code },
    })
    reply.code(201)
    return { ...presentRecord(entered.row), waitsFor: entered.waitsFor }
  },
})
