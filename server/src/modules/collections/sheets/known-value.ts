import Type, { type Static } from 'typebox'
import { Choice } from '#platform/shapes'

/** What is known of a field before it is answered, and from where. */
export const KnownValueSchema = Type.Object({
  value: Type.Unknown(),
  from: Choice(['metric', 'last']),
  metric: Type.Optional(Type.String()),
  organizationId: Type.Integer(),
  period: Type.String(),
  /** Where it can be seen: the metric's name, or the title of what was answered then. */
  words: Type.String(),
})
export type KnownValue = Static<typeof KnownValueSchema>
