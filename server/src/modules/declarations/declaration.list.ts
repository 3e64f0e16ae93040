import { parsePeriod, periodLabel } from '@medelge/figures'
import { RECORD_STATES } from '@medelge/workflow'
import Type from 'typebox'
import { listEndpoints } from '#engines/lists/list'
import { MetricCode } from '#modules/figures'
import { inUnit } from '#modules/organizations'
import { minuteOf } from '#platform/clock'
import { Choice, Id } from '#platform/shapes'
import { declarationPolicy } from './declaration.policy.ts'
import { DeclarationSchema, presentDeclaration } from './declaration.ts'
import { declarationOrder, declarationRows } from './declaration-list.store.ts'
import { nameOf, stated, withMetricsAndUnits } from './stated.ts'

const inReach = inUnit(declarationPolicy.read)

export const declarationList = listEndpoints({
  name: 'declarations',
  summary: 'Declared figures of a unit and everything below it, latest first unless asked otherwise',
  may: declarationPolicy.read,
  filter: {
    organizationId: Id,
    state: Type.Optional(Choice(RECORD_STATES)),
    metric: Type.Optional(MetricCode),
    mine: Type.Optional(Type.Boolean({ description: 'Only what I declared' })),
  },
  order: declarationOrder,
  async within(request) {
    const { mine, ...filter } = await inReach(request)
    return { ...filter, ...(mine ? { recordedBy: request.actor.id ?? '' } : {}) }
  },
  rows: declarationRows,
  complete: withMetricsAndUnits,
  item: Type.Object({ ...DeclarationSchema.properties, unitName: Type.String() }),
  present: ({ row, unitName }) => ({ ...presentDeclaration(row), unitName }),
  columns: {
    metric: { kind: 'text', value: (one, words) => nameOf(one, words) },
    unit: { kind: 'text', value: (one) => one.unitName },
    period: { kind: 'text', value: ({ row }, { locale }) => periodLabel(parsePeriod(row.period), locale) },
    value: { kind: 'number', value: (one, words) => stated(one, words) },
    measure: { kind: 'text', value: ({ metric }) => (metric?.kind === 'grade' ? '' : metric?.unit) },
    at: { kind: 'text', value: ({ row }) => minuteOf(row.recordedAt) },
    state: { kind: 'text', value: ({ row }, words) => words(`export.state.${row.state}`) },
    note: { kind: 'text', value: ({ row }) => row.note },
  },
  // Figures of different metrics, units and days are no sum.
  sums: {},
})
