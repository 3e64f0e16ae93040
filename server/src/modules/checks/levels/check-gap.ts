import Type, { type Static } from 'typebox'
import { Choice, Id, Moment, Nullable } from '#platform/shapes'
import type { Gap } from './check-gap.store.ts'

/** A unit where nobody can check: what waits there, since when, and who stands in. */
export const CheckGapSchema = Type.Object({
  organizationId: Id,
  name: Type.String(),
  shortName: Type.String(),
  why: Choice(['closed', 'suspended', 'none', 'own']),
  waiting: Type.Integer({ description: 'Records that wait there now; 0 where they would' }),
  oldest: Nullable(Moment),
  deputyId: Nullable(Id),
  deputyName: Nullable(Type.String()),
})

export const presentGap = (gap: Gap): Static<typeof CheckGapSchema> => ({
  ...gap,
  oldest: gap.oldest?.toISOString() ?? null,
})
