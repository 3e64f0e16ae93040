import Type, { type Static } from 'typebox'
import { roles } from '#platform/actor'
import { Choice, Id, Line, Moment, Nullable } from '#platform/shapes'

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
  suspended: Type.Boolean(),
  secondFactor: Type.Boolean(),
  mustChangePassword: Type.Boolean(),
  awaitsPassword: Type.Boolean({ description: 'Read in from a table and has no password yet' }),
  lastSignIn: Nullable(Moment),
  roles: Type.Array(RoleSeatSchema),
})
export type Person = Static<typeof PersonSchema>

export interface PersonRow extends Omit<Person, 'suspended' | 'lastSignIn'> {
  suspendedAt: Date | null
  lastSignIn: Date | null
}

export const presentPerson = ({ suspendedAt, lastSignIn, ...row }: PersonRow): Person => ({
  ...row,
  suspended: suspendedAt !== null,
  lastSignIn: lastSignIn?.toISOString() ?? null,
})

/** What keeps a person out, or what they still must do. */
export const statusOf = (row: PersonRow) => {
  if (row.suspendedAt) return 'suspended'
  if (row.awaitsPassword) return 'noPassword'
  return row.mustChangePassword ? 'notYetIn' : 'in'
}
