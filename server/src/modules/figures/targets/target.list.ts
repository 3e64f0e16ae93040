import Type from 'typebox'
import { minute, number, text } from '#engines/lists/columns'
import { listEndpoints } from '#engines/lists/list'
import { inUnit } from '#modules/organizations'
import { Choice, Id, Moment, Nullable } from '#platform/shapes'
import { MetricCode } from '../figure.shape.ts'
import { marks } from '../figure.ts'
import { type ShownTarget, withProgress } from './shown-target.ts'
import { targetPolicy } from './target.policy.ts'
import { targetOrder, targetRows } from './target.store.ts'
import { ProgressSchema } from './target-progress.ts'

// Targets of different metrics and units are no sum.
export const targetList = listEndpoints({
  name: 'targets',
  summary: 'What is asked of a unit and everything below it in a year, with how far each target is reached',
  may: targetPolicy.read,
  reads: 'replica',
  filter: {
    organizationId: Id,
    year: Type.Integer({ minimum: 1900, maximum: 2199 }),
    metric: Type.Optional(MetricCode),
  },
  order: targetOrder,
  within: inUnit(targetPolicy.read),
  rows: targetRows,
  complete: withProgress,
  item: Type.Object({
    id: Type.String(),
    organizationId: Id,
    unitName: Type.String(),
    metric: Type.String(),
    called: Type.String({ description: 'The name of the metric' }),
    unit: Type.String(),
    year: Type.Integer(),
    asked: Type.String({ description: 'The target as a decimal in the unit' }),
    most: Type.Boolean({ description: 'At most so much, instead of at least' }),
    has: Nullable(Type.String({ description: 'What there is; null where nothing is known' })),
    mark: Choice(marks),
    progress: ProgressSchema,
    source: Type.String({ description: 'The document that says so' }),
    note: Type.String(),
    version: Type.Integer(),
    setByName: Type.String(),
    setAt: Moment,
  }),
  present: (row: ShownTarget) => ({ ...row, setAt: row.setAt.toISOString() }),
  columns: {
    unit: text('unitName'),
    metric: text('called'),
    target: { kind: 'number', value: ({ asked }) => asked },
    has: { kind: 'number', value: ({ has }) => has },
    share: { kind: 'number', value: ({ progress }) => progress.share },
    left: { kind: 'number', value: ({ progress }) => progress.left },
    pace: { kind: 'number', value: ({ progress }) => progress.pace },
    measure: text('unit'),
    year: number('year'),
    source: text('source'),
    note: text('note'),
    setBy: text('setByName'),
    setAt: minute('setAt'),
  },
})
