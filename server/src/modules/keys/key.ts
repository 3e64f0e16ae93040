import Type, { type Static } from 'typebox'
import { Choice, Day, Id, Line, Moment, Nullable, Uuid } from '#platform/shapes'
import { type KeyRow, keyStates } from './key.store.ts'
import { scopeNames } from './scopes.ts'

/** Requests in a minute where nobody says otherwise, and the most that can be said. */
export const USUAL = 120
const MOST = 6000

export const NewKeySchema = Type.Object(
  {
    organizationId: Id,
    purpose: Line(100),
    scopes: Type.Array(Choice(scopeNames), { minItems: 1, maxItems: scopeNames.length, uniqueItems: true }),
    expiresOn: Day,
    perMinute: Type.Optional(Type.Integer({ minimum: 1, maximum: MOST, default: USUAL })),
  },
  { additionalProperties: false },
)

export const KeySchema = Type.Object({
  id: Uuid,
  organizationId: Id,
  unitName: Type.String(),
  purpose: Type.String(),
  scopes: Type.Array(Choice(scopeNames)),
  prefix: Type.String({ description: 'The beginning of the key, by which it is recognized' }),
  perMinute: Type.Integer({ description: 'Requests in a minute' }),
  expiresOn: Day,
  state: Choice(keyStates),
  lastUsedOn: Nullable(Day),
  revokedAt: Nullable(Moment),
  revokedByName: Nullable(Type.String()),
  madeByName: Type.String(),
  madeAt: Moment,
})

export type Key = Static<typeof KeySchema>

export const presentKey = ({ digest: _, madeBy: __, warnedAt: ___, ...row }: KeyRow): Key => ({
  ...row,
  // A scope of an earlier version opens nothing any more.
  scopes: scopeNames.filter((name) => row.scopes.includes(name)),
  revokedAt: row.revokedAt?.toISOString() ?? null,
  madeAt: row.madeAt.toISOString(),
})
