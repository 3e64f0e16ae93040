import { AUDIENCES, CHANNELS } from '@medelge/figures'
import Type, { type Static } from 'typebox'
import { Choice, Id, Nullable } from '#platform/shapes'

export const marks = ['none', 'records', 'partly', 'declared'] as const

/** Which figure feeds an indicator; the appraised organization and its year where nothing else is said. */
export const FigureQuerySchema = Type.Object(
  {
    metric: Type.String({ minLength: 1, maxLength: 100 }),
    organizationId: Type.Optional(Id),
    period: Type.Optional(Type.String({ maxLength: 20 })),
    audience: Type.Optional(Choice(AUDIENCES)),
    channel: Type.Optional(Choice(CHANNELS)),
  },
  { additionalProperties: false },
)
export type FigureQuery = Static<typeof FigureQuerySchema>

/** A figure as it was read for one indicator. */
export const FedFigureSchema = Type.Object({
  code: Type.String({ description: 'The indicator it feeds' }),
  query: Type.Object({ ...FigureQuerySchema.properties, organizationId: Id, period: Type.String() }),
  value: Nullable(Type.Number()),
  unit: Type.String(),
  mark: Choice(marks),
})
export type FedFigure = Static<typeof FedFigureSchema>
