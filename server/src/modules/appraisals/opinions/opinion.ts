import Type from 'typebox'
import { Choice, Day, Id, Line, Moment, Nullable, Text, Uuid } from '#platform/shapes'

export const verdicts = ['right', 'doubtful', 'wrong'] as const

export const RowCode = Type.String({
  maxLength: 100,
  description: 'Code of a row, `execution`, or empty for the whole form',
})
export const VersionParams = Type.Object({ id: Uuid, number: Id })

export const OpinionSchema = Type.Object({
  code: RowCode,
  personId: Type.String(),
  personName: Type.String(),
  comment: Type.String(),
  score: Nullable(Type.Number()),
  saidAt: Moment,
})

export const SampledRecord = Type.Object({
  place: Type.Integer(),
  source: Type.Object({
    kind: Type.String(),
    id: Type.String(),
    title: Nullable(Type.String({ description: 'What the record is called, for whoever may see it' })),
  }),
  day: Day,
  verdict: Nullable(Choice(verdicts)),
  note: Type.String(),
})

export const SampleSchema = Type.Object({
  id: Uuid,
  code: RowCode,
  personId: Type.String(),
  personName: Type.String(),
  seed: Nullable(Type.String({ description: 'What the draw follows from; null where taken by hand' })),
  population: Type.Integer({ description: 'Records behind the row when the version was frozen' }),
  madeAt: Moment,
  records: Type.Array(SampledRecord),
})

export const NewOpinion = Type.Object(
  { code: RowCode, comment: Text(2000), score: Nullable(Type.Number({ minimum: 0, maximum: 1000 })) },
  { additionalProperties: false },
)

export const NewSample = Type.Object(
  {
    code: RowCode,
    count: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    seed: Type.Optional(Line(60)),
    records: Type.Optional(
      Type.Array(Type.Object({ kind: Type.String({ maxLength: 40 }), id: Type.String({ maxLength: 80 }) }), {
        minItems: 1,
        maxItems: 100,
      }),
    ),
  },
  { additionalProperties: false },
)
