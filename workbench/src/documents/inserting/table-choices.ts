import type { Binding, ChartKind, FigureTable } from '@medelge/documents'
import { parsePeriod, periodLabel } from '@medelge/figures'

/** What is chosen for a table of figures, as its form holds it. */
export interface ChosenTable {
  title?: string
  metrics?: string[]
  units?: number[]
  periods?: string[]
  chart?: ChartKind | undefined
}

/** More cells nobody reads on paper. */
export const MOST_CELLS = 400

interface Names {
  metric: (code: string) => { name: string; unit: string }
  unit: (id: number) => string
}

/** How many numbers a table would have. */
export const cellsOf = ({ metrics = [], units = [], periods = [] }: ChosenTable): number =>
  metrics.length * units.length * periods.length

/** A table of what was chosen, every cell bound: a row for each metric of each unit, a column for each period. */
export function tableOf(
  { title = '', metrics = [], units = [], periods = [], chart }: ChosenTable,
  names: Names,
): FigureTable['attrs'] {
  const rows = metrics.flatMap((metric) => {
    const { name, unit } = names.metric(metric)
    const called = unit === '' ? name : `${name}（${unit}）`
    return units.map((organization) => ({
      // What is the same in every row need not stand in each.
      label: [
        ...(units.length > 1 ? [names.unit(organization)] : []),
        ...(metrics.length > 1 || units.length === 1 ? [called] : []),
      ].join(' '),
      cells: periods.map(
        (period): Binding => ({
          ...{ metric, organization, period },
          wording: { style: 'plain', bare: true },
        }),
      ),
    }))
  })
  const columns = periods.map((period) => periodLabel(parsePeriod(period), 'zh-CN'))
  return { title: title.trim(), columns, rows, ...(chart ? { chart } : {}) }
}
