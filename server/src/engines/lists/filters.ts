import Type from 'typebox'
import { Day } from '#platform/shapes'

/** Words people look for. */
export const Search = (description?: string) =>
  Type.Optional(Type.String({ maxLength: 50, ...(description ? { description } : {}) }))

/** Only what the person who asks made. */
export const Mine = (description: string) => Type.Optional(Type.Boolean({ description }))

/** The days between which it lies, both included. */
export const days = { from: Type.Optional(Day), to: Type.Optional(Day) }
