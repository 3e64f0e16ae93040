import type { Finding } from '@medelge/consistency'
import Type, { type Static } from 'typebox'
import { digestOf } from '#engines/documents/freeze'
import { Choice, Moment, Nullable } from '#platform/shapes'
import { AssignmentSchema } from './assigning/assignment.ts'

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
  assignment: Nullable(AssignmentSchema),
})
export type Contradiction = Static<typeof ContradictionSchema>

/** What is kept of one that was answered, so that the answer can be read when the figures are others. */
export type ContradictionFacts = Pick<Finding, 'places' | 'reason' | 'question'>

/** A place whose period still runs and ends on the day one looks: the same tomorrow, unless its value is another. */
const stillRuns = (date: string, today: string) =>
  date.endsWith(today) && !today.endsWith('-12-31')
    ? `${date.slice(0, -today.length)}${today.slice(0, 4)}`
    : date

/** By what a contradiction is known again: its rule, and what stands at all its places. */
export const keyOf = ({ rule, places }: Pick<Finding, 'rule' | 'places'>, today: string): string =>
  digestOf({ rule, places: places.map((place) => ({ ...place, date: stillRuns(place.date, today) })) })

/** The words of a document without the value they give. */
const withoutValue = (quote: string, value: number | string) =>
  [String(value), Number(value).toLocaleString('en'), `${Number(value) / 1e4}万`].reduce(
    (words, digits) => words.replaceAll(digits, '#'),
    quote,
  )

/** What a contradiction is about, whatever the values: who is asked of it is asked still when they move a little. */
export const matterOf = ({ rule, places }: Pick<Finding, 'rule' | 'places'>): string =>
  digestOf({
    rule,
    places: places.map(({ document, quote, row, value, date, scope }) => ({
      ...{ document, scope, year: date.slice(-10, -6) },
      says: quote === undefined ? row : withoutValue(quote, value),
    })),
  })
