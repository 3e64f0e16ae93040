import { readPeriod } from '../binding/read-period.ts'
import { CHARTS, type ChartKind } from '../charts/chart.ts'
import type { Reading } from './reading.ts'
import type { FigureTable, Photo, RecordTable } from './text.ts'

export function readFigureTable(reading: Reading, attrs: unknown, path: string): FigureTable {
  const { title, columns, rows, chart } = reading.raw(attrs, path)
  if (chart != null && !CHARTS.includes(chart as ChartKind)) reading.fail(path)
  const heads = reading.list(columns, path).map((one) => reading.words(one, path))
  const lines = reading.list(rows, path).map((row) => {
    const { label, cells } = reading.raw(row, path)
    const bound = reading
      .list(cells, path)
      .map((cell) => (cell === null ? null : reading.binding(cell, path)))
    if (bound.length !== heads.length) reading.fail(path)
    return { label: reading.words(label, path), cells: bound }
  })
  const table = { title: reading.words(title, path), columns: heads, rows: lines }
  return { type: 'figureTable', attrs: chart == null ? table : { ...table, chart: chart as ChartKind } }
}

export function readRecordTable(reading: Reading, attrs: unknown, path: string): RecordTable {
  const { title, list, organization, period, newOnly, columns } = reading.raw(attrs, path)
  if (!Number.isInteger(organization) || (organization as number) < 1) reading.fail(path)
  return {
    type: 'recordTable',
    attrs: {
      title: reading.words(title, path),
      list: reading.words(list, path, 80),
      organization: organization as number,
      period: readPeriod(period) ?? reading.fail(path),
      newOnly: newOnly === true,
      columns: reading.list(columns, path).map((one) => reading.words(one, path, 80)),
    },
  }
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export function readPhoto(reading: Reading, attrs: unknown, path: string): Photo {
  const { evidence, caption } = reading.raw(attrs, path)
  if (typeof evidence !== 'string' || !UUID.test(evidence)) return reading.fail(path)
  return { type: 'photo', attrs: { evidence, caption: reading.words(caption, path) } }
}
