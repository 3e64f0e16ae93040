import Type, { type Static } from 'typebox'
import { Day, Nullable } from '#platform/shapes'

const counted = {
  code: Type.String({ description: 'What it is: `lectured`, `served`, `lists` …' }),
  times: Type.Integer(),
  hours: Nullable(Type.Number({ description: 'Null in parts that have no hours' })),
}

const line = {
  since: Day,
  until: Nullable(Day),
  what: Type.String({ description: 'Empty where the record was out of reach' }),
  note: Type.String(),
  hours: Nullable(Type.Number()),
  times: Type.Optional(Type.Integer({ description: 'How many it stands for; one where it is left out' })),
}

/** A part as it is counted now, each line with the record behind it. */
export const ContributionPartSchema = Type.Object({
  ...counted,
  lines: Type.Array(Type.Object({ id: Type.String(), ...line, screen: Nullable(Type.String()) })),
})
export type CountedPart = Static<typeof ContributionPartSchema>

/** What a sheet says, as it was issued. */
export const SheetFactsSchema = Type.Object({
  name: Type.String(),
  unit: Type.String(),
  from: Nullable(Day),
  to: Day,
  issuedOn: Day,
  own: Type.Boolean({ description: 'Issued by the person it is about' }),
  parts: Type.Array(Type.Object({ ...counted, lines: Type.Array(Type.Object(line)) })),
})
export type SheetFacts = Static<typeof SheetFactsSchema>
