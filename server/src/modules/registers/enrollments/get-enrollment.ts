import Type from 'typebox'
import { dayOf } from '#platform/clock'
import { endpoint } from '#platform/endpoint'
import { Nullable, Uuid, UuidParams } from '#platform/shapes'
import { unaskedFields } from '../invitations/asked-fields.ts'
import { fieldsOfKind } from '../kinds/form-of-kind.ts'
import { findVersions, getKind } from '../kinds/register-kind.store.ts'
import { presentKind, RegisterKindSchema } from '../kinds/register-kind.ts'
import { NamedShape, ValuesShape } from '../record.ts'
import { registerPolicy } from '../register.policy.ts'
import { readValues } from '../values/read-values.ts'
import { nameReferences, referencesIn } from '../values/references.ts'
import { EnrollmentSchema, presentEnrollment } from './enrollment.ts'
import { getEnrollmentFor } from './enrollment-for.ts'
import { likelyOf } from './likely-of.ts'

export const getEnrollment = endpoint({
  route: 'GET /api/enrollments/{id}',
  summary:
    'What somebody sent by a link, numbers masked, with those on the rolls whom it may be, for whoever enters records for its unit',
  may: registerPolicy.record,
  params: UuidParams,
  answer: Type.Object({
    enrollment: EnrollmentSchema,
    kind: RegisterKindSchema,
    values: ValuesShape,
    unasked: Type.Array(Type.String(), { description: 'Fields that whoever approves fills in' }),
    named: NamedShape,
    likely: Type.Array(
      Type.Object({
        id: Uuid,
        name: Type.String(),
        by: Type.String(),
        unit: Type.String(),
        maskedPhone: Nullable(Type.String()),
        stands: Nullable(Type.String({ description: 'The unit where they stand in this list already' })),
      }),
      { description: 'The surest first; of what waits alone' },
    ),
  }),
  async handle({ db, params: { id }, actor, platform }) {
    const now = platform.clock()
    const { row, invitation } = await getEnrollmentFor(db, { id, actor, now })
    const kind = await getKind(db, invitation.kind)
    const values = readValues(await findVersions(db, kind.code), row.definition, row.values)
    const references = referencesIn(fieldsOfKind(kind.definition.form), values)
    return {
      enrollment: presentEnrollment(row, platform.keyring),
      kind: presentKind(kind),
      values,
      unasked: [...unaskedFields(kind.definition, invitation.unasked)],
      named: Object.fromEntries(await nameReferences(db, references, dayOf(now))),
      likely: row.state === 'waiting' ? await likelyOf(db, platform.keyring, kind.code, row) : [],
    }
  },
})
