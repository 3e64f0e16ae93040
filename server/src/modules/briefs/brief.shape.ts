import Type from 'typebox'
import { FigureSchema } from '#modules/figures'
import { Day, Id, Moment, Nullable, Uuid } from '#platform/shapes'

const Value = Nullable(Type.String({ description: 'A decimal in the unit of the figure' }))

const BriefFigure = Type.Object({
  name: Type.String(),
  figure: FigureSchema,
  before: Type.Object({ value: Value, amount: Nullable(Type.Integer()) }),
  target: Nullable(
    Type.Object({
      text: Type.String({ description: 'As the form prints it' }),
      reached: Type.Number({ description: 'The figure as a share of the target' }),
      appraisalId: Uuid,
      project: Type.String(),
    }),
  ),
})

const RankedUnit = Type.Object({
  id: Id,
  name: Type.String(),
  shortName: Type.String(),
  level: Type.String(),
  figure: FigureSchema,
  before: Type.Object({ value: Value, amount: Nullable(Type.Integer()) }),
})

export const BriefSchema = Type.Object({
  organization: Type.Object({ id: Id, name: Type.String(), shortName: Type.String(), level: Type.String() }),
  year: Type.Integer(),
  moment: Moment,
  before: Type.Object({
    year: Type.Integer(),
    to: Day,
    whole: Type.Boolean({ description: 'Whether the year before is counted to its end' }),
  }),
  figures: Type.Array(BriefFigure),
  ranking: Type.Object({
    metric: Type.String(),
    total: FigureSchema,
    units: Type.Array(RankedUnit, { description: 'The largest first' }),
  }),
  reporting: Type.Object({
    period: Type.String(),
    expected: Type.Integer({ description: 'Associations up to two levels below' }),
    silent: Type.Array(
      Type.Object({
        id: Id,
        name: Type.String(),
        shortName: Type.String(),
        belowId: Id,
        belowName: Type.String(),
        lastDay: Nullable(Day),
      }),
    ),
  }),
})
