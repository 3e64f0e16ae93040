import Type, { type Static } from 'typebox'
import { Choice } from '#platform/shapes'

const Code = Type.String({ minLength: 1, maxLength: 80 })
const Word = Type.Optional(Type.String({ maxLength: 200 }))

/** A value as DHIS2 publishes it; what stands beside these is let in and not read. */
export const DataValueSchema = Type.Object({
  dataElement: Type.String({ minLength: 1, maxLength: 80, description: 'Code of a metric' }),
  period: Type.Optional(Code),
  orgUnit: Type.Optional(
    Type.String({ minLength: 1, maxLength: 80, description: 'Code or number of a unit' }),
  ),
  categoryOptionCombo: Word,
  attributeOptionCombo: Word,
  value: Type.Union([Type.String({ maxLength: 24 }), Type.Number()]),
  storedBy: Word,
  created: Word,
  lastUpdated: Word,
  comment: Type.Optional(Type.String({ maxLength: 500 })),
  followup: Type.Optional(Type.Boolean()),
  deleted: Type.Optional(Type.Boolean()),
})
export type DataValue = Static<typeof DataValueSchema>

/** So many values come at once: each is held against what counts before the answer goes. */
const MOST = 500

export const DataValueSetSchema = Type.Object({
  dataSet: Word,
  completeDate: Word,
  period: Type.Optional(Code),
  orgUnit: Type.Optional(Code),
  attributeOptionCombo: Word,
  dataValues: Type.Array(DataValueSchema, { maxItems: MOST }),
})

export const ConflictSchema = Type.Object({
  object: Type.String({ description: 'What it is about: a value by its place in the set and its element' }),
  value: Type.String({ description: 'Why it was not taken, in the language asked for' }),
})

/** What became of a set, in the words of DHIS2. */
export const ImportSummarySchema = Type.Object({
  responseType: Type.Literal('ImportSummary'),
  status: Choice(['SUCCESS', 'WARNING', 'ERROR']),
  description: Type.String(),
  importCount: Type.Object({
    imported: Type.Integer(),
    updated: Type.Integer(),
    ignored: Type.Integer(),
    deleted: Type.Integer(),
  }),
  conflicts: Type.Array(ConflictSchema),
  dataSetComplete: Type.String(),
})
