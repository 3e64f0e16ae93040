import Type, { type Static } from 'typebox'
import { roles } from '#platform/actor'
import type { Keyring } from '#platform/secrecy/keyring'
import { Choice, Id, Line, Moment, Nullable } from '#platform/shapes'
import { maskedIn } from './phone/show-masked.ts'

export const PersonName = Line(50)
export const PersonId = Type.String({ minLength: 1, maxLength: 60 })
export const PersonParams = Type.Object({ id: PersonId })

/** A role and the unit it is held at. */
export const Seat = Type.Object({ role: Choice(roles), organizationId: Id }, { additionalProperties: false })

export const RoleSeatSchema = Type.Object({
  role: Choice(roles),
  organizationId: Id,
  organizationName: Type.String(),
  since: Moment,
})

export const PersonSchema = Type.Object({
  id: PersonId,
  account: Type.String(),
  name: Type.String(),
  organizationId: Id,
  organizationName: Type.String(),
  maskedPhone: Nullable(Type.String({ description: 'The phone number, masked' })),
  suspended: Type.Boolean(),
  forgotten: Type.Boolean({ description: 'Left long ago: nothing is kept but the name' }),
  secondFactor: Type.Boolean(),
  mustChangePassword: Type.Boolean(),
  awaitsPassword: Type.Boolean({ description: 'Read in from a table and has no password yet' }),
  lastSignIn: Nullable(Moment),
  roles: Type.Array(RoleSeatSchema),
})
export type Person = Static<typeof PersonSchema>

export interface PersonRow extends Omit<Person, 'suspended' | 'lastSignIn' | 'maskedPhone'> {
  /** Sealed. */
  phone: string | null
  suspendedAt: Date | null
  lastSignIn: Date | null
}

export type MaskedPerson = Omit<PersonRow, 'phone'> & Pick<Person, 'maskedPhone'>

/** The row without its number. */
export const maskPerson = ({ phone, ...row }: PersonRow, keyring: Keyring): MaskedPerson => ({
  ...row,
  maskedPhone: maskedIn({ id: row.id, phone }, keyring),
})

export const presentMasked = ({ suspendedAt, lastSignIn, ...row }: MaskedPerson): Person => ({
  ...row,
  suspended: suspendedAt !== null,
  lastSignIn: lastSignIn?.toISOString() ?? null,
})

export const presentPerson = (row: PersonRow, keyring: Keyring): Person =>
  presentMasked(maskPerson(row, keyring))

/** What keeps a person out, or what they still must do. */
export const statusOf = (row: MaskedPerson) => {
  if (row.forgotten) return 'forgotten'
  if (row.suspendedAt) return 'suspended'
  if (row.awaitsPassword) return 'noPassword'
  return row.mustChangePassword ? 'notYetIn' : 'in'
}
