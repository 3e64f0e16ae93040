import type { Binding } from '@medelge/documents'
import { METRIC_KINDS } from '@medelge/figures'
import Type, { type Static } from 'typebox'
import { marks } from '#modules/figures'
import { Choice, Nullable } from '#platform/shapes'

/** A bound figure as it reads at a moment. */
export const SaidFigureSchema = Type.Object({
  place: Type.String({ description: 'f1, f2, … through the whole document' }),
  section: Type.String(),
  cell: Type.Boolean({ description: 'In a table, where a dash says that it is not known' }),
  binding: Type.Unsafe<Binding>({ type: 'object', additionalProperties: true }),
  text: Nullable(Type.String({ description: 'As the sentence has it; null where nothing can be said' })),
  amount: Nullable(Type.Integer({ description: 'In 10^-scale of the unit' })),
  scale: Type.Integer(),
  unit: Type.String(),
  kind: Choice(METRIC_KINDS),
  mark: Choice(marks),
  metricName: Type.String(),
  organizationName: Type.String(),
  periodLabel: Type.String(),
})
export type SaidFigure = Static<typeof SaidFigureSchema>
