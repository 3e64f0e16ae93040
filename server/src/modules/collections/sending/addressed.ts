import Type, { type Static } from 'typebox'
import { Choice, Id } from '#platform/shapes'

export const askedLevels = ['region', 'league', 'banner', 'town', 'village', 'none'] as const
export const askedKinds = [
  'association',
  'society',
  'institution',
  'enterprise',
  'school',
  'museum',
  'department',
  'media',
] as const

/** So many units are asked at once. */
export const MOST_UNITS = 3000

/** Whom a collection goes to: units by their level and kind, or by name; at or below whoever asks. */
export const AddressedSchema = Type.Object(
  {
    levels: Type.Optional(Type.Array(Choice(askedLevels), { minItems: 1, maxItems: 6, uniqueItems: true })),
    kinds: Type.Optional(Type.Array(Choice(askedKinds), { minItems: 1, maxItems: 8, uniqueItems: true })),
    units: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: MOST_UNITS, uniqueItems: true })),
  },
  { additionalProperties: false, minProperties: 1 },
)
export type Addressed = Static<typeof AddressedSchema>
