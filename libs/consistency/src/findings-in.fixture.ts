import { csvRecords } from '@medelge/sheets'
import { check } from './check.ts'
import type { Finding } from './finding.ts'
import type { Knowledge } from './knowledge.ts'
import { readTable } from './reading/read-table.ts'

/** Headings as a file of published figures has them, without those a test does not need. */
export const HEAD =
  'id,doc,section,org_name,org_level,period_from,period_to,kind,metric_zh,metric_en,value,unit_zh,comparator'

/** What is found in a table, written as text: a row a line. */
export function findingsIn(table: string, knowledge?: Knowledge): Finding[] {
  const lines = table.split('\n').map((line) => line.trim())
  const rows = [...csvRecords(lines.filter((line) => line !== '').join('\n'), ',')].map((cells, at) => ({
    row: at + 1,
    cells: cells.map((cell) => (cell === '' ? null : cell)),
  }))
  const reading = readTable(rows)
  if ('problem' in reading) throw new Error(reading.problem)
  return check(reading.figures, knowledge)
}

/** The rules that find something in a table, each once. */
export const rulesIn = (table: string, knowledge?: Knowledge): string[] => [
  ...new Set(findingsIn(table, knowledge).map(({ rule }) => rule)),
]
