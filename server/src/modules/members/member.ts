import type { Selectable } from 'kysely'
import Type, { type Static } from 'typebox'
import { Phone } from '#modules/people'
import type { Keyring } from '#platform/secrecy/keyring'
import { Day, Id, Line, Nullable, Uuid } from '#platform/shapes'
import type { MemberTable } from './member.table.ts'
import { memberNumbers } from './personal/member.sealed.ts'

export type MemberRow = Selectable<MemberTable>

export const MemberName = Line(50)

/** What is known of a person besides the name, as somebody types it. */
export const traitsShape = {
  phone: Type.Optional(Phone),
  idNumber: Type.Optional(
    Nullable(Type.String({ maxLength: 40, description: 'An ID number of the mainland' })),
  ),
  born: Type.Optional(Nullable(Day)),
  guardian: Type.Optional(
    Nullable(
      Type.Object(
        { name: MemberName, phone: Type.Optional(Phone), consentedOn: Day },
        { additionalProperties: false, description: 'Who consents for one under age, and since when' },
      ),
    ),
  ),
}
export const TraitsSchema = Type.Object(traitsShape, { additionalProperties: false })
export type GivenTraits = Static<typeof TraitsSchema>

/** Whom a record is about: what is known of them, and who it is where they are known. */
export const GivenMemberSchema = Type.Object(
  { id: Type.Optional(Uuid), ...traitsShape },
  { additionalProperties: false },
)
export type GivenMember = Static<typeof GivenMemberSchema>

export const MemberSchema = Type.Object({
  id: Uuid,
  code: Type.String(),
  name: Type.String(),
  organizationId: Id,
  born: Nullable(Day),
  maskedPhone: Nullable(Type.String()),
  maskedIdNumber: Nullable(Type.String()),
  guardian: Nullable(Type.String()),
  maskedGuardianPhone: Nullable(Type.String()),
  consentedOn: Nullable(Day),
  account: Type.Boolean({ description: 'Has an account with which they sign in' }),
  mergedInto: Nullable(Uuid),
  forgotten: Type.Boolean(),
  version: Type.Integer(),
})
export type Member = Static<typeof MemberSchema>

/** A person with numbers masked; nothing sealed leaves this. What is spread stands last: see `complete` of a list. */
export const presentMember = (row: MemberRow, keyring: Keyring): Member => ({
  id: row.id,
  code: row.code,
  name: row.name,
  organizationId: row.organizationId,
  born: row.born,
  guardian: row.guardian,
  consentedOn: row.consentedOn,
  mergedInto: row.mergedInto,
  version: row.version,
  account: row.personId !== null,
  forgotten: row.forgottenAt !== null,
  ...memberNumbers.maskAll(keyring, row),
})

/** What traits a list asks of those who stand in it. */
export const needs = ['none', 'asked', 'required'] as const
export type Need = (typeof needs)[number]
export type TraitNeeds = Record<'phone' | 'idNumber' | 'born', Need>
