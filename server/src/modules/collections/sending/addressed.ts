import Type, { type Static } from 'typebox'
import { organizationKinds, organizationLevels } from '#modules/organizations'
import { Choice, Id } from '#platform/shapes'

/** So many units are asked at once. */
export const MOST_UNITS = 3000

/** Units by their level and kind. */
export const byKind = {
  levels: Type.Optional(
    Type.Array(Choice(organizationLevels), { minItems: 1, maxItems: 6, uniqueItems: true }),
  ),
  kinds: Type.Optional(
    Type.Array(Choice(organizationKinds), { minItems: 1, maxItems: 8, uniqueItems: true }),
  ),
}

/** Whom a collection goes to: units by their level and kind, or by name; at or below whoever asks. */
export const AddressedSchema = Type.Object(
  {
    ...byKind,
    units: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: MOST_UNITS, uniqueItems: true })),
  },
  { additionalProperties: false, minProperties: 1 },
)
export type Addressed = Static<typeof AddressedSchema>
