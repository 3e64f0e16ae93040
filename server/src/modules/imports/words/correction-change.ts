import Type from 'typebox'
import { Nullable } from '#platform/shapes'

const Row = Type.Integer({ minimum: 1, maximum: 1_048_576 })
const Field = Type.String({ minLength: 1, maxLength: 60 })
const To = Nullable(Type.String({ maxLength: 500, description: 'What it should be; null takes it back' }))

/** What a person writes instead of what stands in the file. */
export const CorrectionChangeSchema = Type.Object(
  {
    values: Type.Optional(
      Type.Array(
        Type.Object(
          { field: Field, from: Type.String({ maxLength: 500 }), to: To },
          { additionalProperties: false },
        ),
        { maxItems: 500, description: 'For every row whose cell says this word' },
      ),
    ),
    cells: Type.Optional(
      Type.Array(Type.Object({ row: Row, field: Field, to: To }, { additionalProperties: false }), {
        maxItems: 500,
      }),
    ),
    leaveOut: Type.Optional(Type.Array(Row, { maxItems: 5000, description: 'Rows not to be recorded' })),
    takeIn: Type.Optional(Type.Array(Row, { maxItems: 5000, description: 'Rows left out, taken in again' })),
  },
  { additionalProperties: false, minProperties: 1 },
)
