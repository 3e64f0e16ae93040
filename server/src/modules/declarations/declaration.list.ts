import Type from 'typebox'
import { minute, text, word } from '#engines/lists/columns'
import { Mine, ownOnly } from '#engines/lists/filters'
import { listEndpoints } from '#engines/lists/list'
import { checkedFilter } from '#modules/checks'
import { MetricCode } from '#modules/figures'
import { inUnit } from '#modules/organizations'
import { declarationPolicy } from './declaration.policy.ts'
import { DeclarationSchema, presentDeclaration } from './declaration.ts'
import { declarationOrder, declarationRows } from './declaration-list.store.ts'
import { measureOf, nameOf, periodWords, stated, withMetricsAndUnits } from './stated.ts'

// Figures of different metrics, units and days are no sum.
export const declarationList = listEndpoints({
  name: 'declarations',
  summary: 'Declared figures of a unit and everything below it, latest first unless asked otherwise',
  may: declarationPolicy.read,
  reads: 'replica',
  filter: {
    ...checkedFilter,
    metric: Type.Optional(MetricCode),
    mine: Mine('Only what I declared'),
  },
  order: declarationOrder,
  within: async (request) => ({ ...(await inUnit(declarationPolicy.read)(request)), ...ownOnly(request) }),
  rows: declarationRows,
  complete: withMetricsAndUnits,
  item: Type.Object({ ...DeclarationSchema.properties, unitName: Type.String() }),
  present: (one) => ({ ...presentDeclaration(one), unitName: one.unitName }),
  columns: {
    metric: { kind: 'text', value: nameOf },
    unit: text('unitName'),
    period: { kind: 'text', value: periodWords },
    value: { kind: 'number', value: stated },
    measure: { kind: 'text', value: measureOf },
    at: minute('recordedAt'),
    state: word('state', 'export.state'),
    note: text('note'),
  },
})
