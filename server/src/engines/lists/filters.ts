import Type from 'typebox'
import { Day } from '#platform/shapes'

/** What most lists can be narrowed by: words people look for, and the days between which it lies. */
export const Search = (description?: string) =>
  Type.Optional(Type.String({ maxLength: 50, ...(description ? { description } : {}) }))

export const Mine = (description: string) => Type.Optional(Type.Boolean({ description }))

export const days = { from: Type.Optional(Day), to: Type.Optional(Day) }
