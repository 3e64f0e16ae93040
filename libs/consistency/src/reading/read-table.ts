import type { TableRow } from '@medelge/sheets'
import type { Figure } from '../figure.ts'
import { isDenial } from '../values/denial.ts'
import { parseAmount } from '../values/parse-amount.ts'
import { findHead, namesMetrics } from './find-head.ts'
import { dayReader } from './read-days.ts'
import { readRow } from './read-row.ts'

/** Why a table holds no figures: no headings of a metric, none of a value, no rows below them, or no numbers in them. */
export type TableProblem = 'no-metric' | 'no-value' | 'no-rows' | 'no-numbers'

/** The figures of a table, or why it has none. */
export type TableReading = { figures: Figure[] } | { problem: TableProblem }

const hasNumber = ({ value }: Figure) =>
  typeof value === 'number' || isDenial(value) || parseAmount(value) !== undefined

/**
 * Reads a table of figures by its headings, Chinese or English, whatever their order: 指标, 数值, 单位, 日期, 口径 and so
 * on; a column for each year is understood too. Rows without a value are passed over.
 *
 * @example
 * const rows = [['指标', '数值', '日期'], ['科普基地数', '400多', '2021年底']].map((cells, at) => ({ row: at + 1, cells }))
 * readTable(rows) // → { figures: [{ name: '科普基地数', row: 2, to: '2021-12-31', from: '2021-01-01', value: '400多' }] }
 * readTable([{ row: 1, cells: ['姓名', '电话'] }]) // → { problem: 'no-metric' }
 */
export function readTable(rows: readonly TableRow[]): TableReading {
  const head = findHead(rows)
  if (!head) return { problem: namesMetrics(rows) ? 'no-value' : 'no-metric' }
  const read = dayReader()
  const figures = rows.slice(head.at + 1).flatMap((row) => readRow(row, head, read))
  if (figures.some(hasNumber)) return { figures }
  return { problem: rows.length > head.at + 1 ? 'no-numbers' : 'no-rows' }
}
