import type { Words } from '@medelge/fields/definition'
import Type, { type Static } from 'typebox'
import type { Keyring } from '#platform/secrecy/keyring'
import { Choice, Day, Id, Moment, Nullable, Uuid } from '#platform/shapes'
import { WordsShape } from '../kinds/register-kind.ts'
import { enrollmentNumbers } from './enrollment.sealed.ts'
import type { EnrollmentRow } from './enrollment.store.ts'
import { enrollmentStates } from './enrollment.table.ts'

export const EnrollmentSchema = Type.Object({
  id: Uuid,
  invitationId: Uuid,
  code: Type.String({ description: 'By which whoever sent it asks how it stands' }),
  organizationId: Id,
  unitName: Type.String(),
  kind: Type.String(),
  list: WordsShape,
  name: Type.String({ description: 'Empty once it is answered and its time is over' }),
  born: Nullable(Day),
  maskedPhone: Nullable(Type.String()),
  maskedIdNumber: Nullable(Type.String()),
  guardian: Nullable(Type.String()),
  maskedGuardianPhone: Nullable(Type.String()),
  consentedOn: Nullable(Day),
  state: Choice(enrollmentStates),
  sentAt: Moment,
  answeredAt: Nullable(Moment),
  answeredByName: Nullable(Type.String()),
  reason: Type.String(),
  recordId: Nullable(Uuid),
})
export type Enrollment = Static<typeof EnrollmentSchema>

export type PlacedEnrollment = EnrollmentRow & {
  organizationId: number
  unitName: string
  kind: string
  list: Words
}

/** What somebody sent, numbers masked; nothing sealed leaves this. */
export const presentEnrollment = (row: PlacedEnrollment, keyring: Keyring): Enrollment => ({
  ...{ id: row.id, invitationId: row.invitationId, code: row.code, name: row.name, born: row.born },
  ...{ organizationId: row.organizationId, unitName: row.unitName, guardian: row.guardian },
  ...{ kind: row.kind, list: row.list },
  ...{ consentedOn: row.consentedOn, state: row.state, reason: row.reason, recordId: row.recordId },
  ...enrollmentNumbers.maskAll(keyring, row),
  sentAt: row.sentAt.toISOString(),
  answeredAt: row.answeredAt?.toISOString() ?? null,
  answeredByName: row.answeredByName,
})
