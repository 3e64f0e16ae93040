import type { Finding } from '@medelge/consistency'
import Type, { type Static } from 'typebox'
import { digestOf } from '#engines/documents/freeze'
import { Choice, Moment, Nullable } from '#platform/shapes'

export const severities = ['error', 'warning', 'note'] as const

export const PlaceSchema = Type.Object({
  document: Type.String(),
  quote: Type.Optional(Type.String({ description: 'The words of the document, where they are kept' })),
  row: Type.Optional(Type.Union([Type.String(), Type.Number()])),
  value: Type.Union([Type.Number(), Type.String()]),
  date: Type.String({ description: 'A day, or two with a slash between them; empty where none is told' }),
  scope: Type.String(),
})

export const AnswerSchema = Type.Object({
  note: Type.String(),
  answeredByName: Type.String(),
  answeredAt: Moment,
})

export const ContradictionSchema = Type.Object({
  key: Type.String({ description: 'Follows from the rule and all places: what was answered is known by it' }),
  rule: Type.String(),
  /** `error`: both cannot be true; `warning`: hardly both; `note`: to be looked at once. */
  severity: Choice(severities),
  places: Type.Array(PlaceSchema),
  reason: Type.String(),
  question: Type.String(),
  answer: Nullable(AnswerSchema),
})
export type Contradiction = Static<typeof ContradictionSchema>

/** What is kept of one that was answered, so that the answer can be read when the figures are others. */
export type ContradictionFacts = Pick<Finding, 'places' | 'reason' | 'question'>

/** By what a contradiction is known again: its rule, and what stands at all its places. */
export const keyOf = ({ rule, places }: Pick<Finding, 'rule' | 'places'>): string =>
  digestOf({ rule, places })
