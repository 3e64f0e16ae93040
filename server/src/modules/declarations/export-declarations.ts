import { formatAmount, gradeOf, parsePeriod, periodLabel } from '@medelge/figures'
import { listExport, type Words } from '#engines/lists/export/list-export'
import { readWhole } from '#engines/lists/export/read-rows'
import { findMetrics, type MetricRow } from '#modules/figures'
import { chainOf, unitNames } from '#modules/organizations'
import { authorize } from '#platform/actor'
import { minuteOf } from '#platform/clock'
import { declarationPolicy } from './declaration.policy.ts'
import { declarationOrder, declarationRows } from './declaration.store.ts'
import { declarationFilter } from './find-declarations.ts'

interface Measured {
  amount: number
  metric: MetricRow | undefined
}

/** As it was stated: a grade by its word, a number as a decimal in the unit of its metric. */
const stated = ({ amount, metric }: Measured, words: Words) =>
  metric?.kind === 'grade'
    ? words(`value.grade.${gradeOf(amount)}`)
    : formatAmount(amount, metric?.scale ?? 0)

const nameOf = ({ metric }: Measured, { locale }: Words) => (locale === 'en' ? metric?.nameEn : metric?.name)

export const exportDeclarations = listExport({
  list: 'declarations',
  summary: 'All declared figures that the same filter of the list leaves, in the same order, as a file',
  may: declarationPolicy.read,
  query: { ...declarationFilter, order: declarationOrder.query },
  async read({ db, actor, query }) {
    authorize(actor, declarationPolicy.read, await chainOf(db, query.organizationId))
    const { order, mine, ...filter } = query
    const asked = { ...filter, ...(mine ? { recordedBy: actor.id ?? '' } : {}) }
    const metrics = new Map((await findMetrics(db, {})).map((metric) => [metric.code, metric]))
    const unitsOf = unitNames(db)
    return readWhole(
      db,
      (place) => declarationRows(db, asked, place),
      declarationOrder.at({ order }),
      async (rows) => {
        const units = await unitsOf(rows.map(({ organizationId }) => organizationId))
        return rows.map((row) => ({
          ...row,
          metric: metrics.get(row.metric),
          unitName: units.get(row.organizationId),
        }))
      },
    )
  },
  columns: [
    { key: 'metric', kind: 'text', value: (one, words) => nameOf(one, words) },
    { key: 'unit', kind: 'text', value: (one) => one.unitName },
    {
      key: 'period',
      kind: 'text',
      value: (one, { locale }) => periodLabel(parsePeriod(one.period), locale),
    },
    { key: 'value', kind: 'number', value: (one, words) => stated(one, words) },
    { key: 'measure', kind: 'text', value: ({ metric }) => (metric?.kind === 'grade' ? '' : metric?.unit) },
    { key: 'at', kind: 'text', value: (one) => minuteOf(one.recordedAt) },
    { key: 'state', kind: 'text', value: (one, words) => words(`export.state.${one.state}`) },
  ],
})
