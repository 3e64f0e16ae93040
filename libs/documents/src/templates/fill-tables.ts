import { formatPeriod, parsePeriod, periodLabel, yearsIn } from '@medelge/figures'
import type { Block } from '../text/text.ts'
import { type FillContext, fillWords, yearOf } from './fill-context.ts'
import { readPlaceholder } from './placeholder.ts'
import type { RowOfMetric, TableOfMetrics, TableOfRecords } from './template.ts'
import { periodOf, shiftYears } from './when.ts'

/** What stands over each column, and the period its figures are of. */
function columnsOf({ figureTable: { years, columns } }: TableOfMetrics, { period }: FillContext) {
  if (columns)
    return columns.map((when) => {
      const of = periodOf(period, when)
      return { head: periodLabel(parsePeriod(of), 'zh-CN'), period: of }
    })
  const own = yearsIn(parsePeriod(period)).map(formatPeriod)
  const periods =
    years === undefined
      ? own
      : // Of a document about a month, the same month of other years.
        Array.from({ length: years }, (_, nth) =>
          shiftYears(own.length > 0 ? String(yearOf(period)) : period, nth + 1 - years),
        )
  return periods.map((one) => ({ head: `${yearOf(one)}年`, period: one }))
}

function cellsOf(row: string | RowOfMetric, periods: readonly string[], context: FillContext) {
  const asked = typeof row === 'string' ? row : row.figure
  return periods.map((period) => readPlaceholder(asked, { ...context, period }))
}

/** A table of figures, every cell bound. */
export function figureTableOf(table: TableOfMetrics, context: FillContext): Block {
  const columns = columnsOf(table, context)
  return {
    type: 'figureTable',
    attrs: {
      title: fillWords(table.figureTable.title, context),
      columns: columns.map(({ head }) => head),
      rows: table.figureTable.metrics.map((row) => ({
        label: typeof row === 'string' ? context.nameOf(row) : row.label,
        cells: cellsOf(
          row,
          columns.map(({ period }) => period),
          context,
        ),
      })),
    },
  }
}

/** A table of records, drawn when it is read. */
export const recordTableOf = ({ recordTable }: TableOfRecords, context: FillContext): Block => ({
  type: 'recordTable',
  attrs: {
    ...recordTable,
    title: fillWords(recordTable.title, context),
    ...{ organization: context.organization, period: context.period },
    newOnly: recordTable.newOnly ?? false,
  },
})
