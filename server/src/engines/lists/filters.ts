import Type from 'typebox'
import type { Actor } from '#platform/actor'
import { Day } from '#platform/shapes'

/** Words people look for. */
export const Search = (description?: string) =>
  Type.Optional(Type.String({ maxLength: 50, ...(description ? { description } : {}) }))

/** Only what the person who asks made. */
export const Mine = (description: string) => Type.Optional(Type.Boolean({ description }))

/** Narrows a list to what the person who asks made, where that was asked for. */
export const ownOnly = ({ query, actor }: { query: { mine?: boolean }; actor: Actor }) =>
  query.mine ? { recordedBy: actor.id ?? '' } : {}

/** The days between which it lies, both included. */
export const days = { from: Type.Optional(Day), to: Type.Optional(Day) }
