import { tableFields } from '@medelge/fields'
import { saysNothing, writtenText } from '@medelge/sheets'
import type { Finding } from '#platform/sheets/finding'
import type { GivenRow } from '#platform/sheets/import-kind'
import type { FactProblem, Question } from '../examination/session-examination.ts'
import { type SessionFieldName, sessionFields } from '../session.fields.ts'

const columns = new Map<SessionFieldName, string>(
  tableFields(sessionFields).map(({ name, column }) => [name, column]),
)

/** What is wrong with a row as a whole, said at its cell; of what stands already at a cell nothing more is said. */
export function problemFindings(
  row: GivenRow,
  problems: readonly FactProblem[],
  said: readonly Finding[],
): Finding[] {
  const columnOf = (name: SessionFieldName) => columns.get(name) ?? name
  const unread = new Set(said.map(({ field }) => field))
  return problems.flatMap(({ field, against, code, params }) => {
    if ([field, ...against].some((name) => unread.has(columnOf(name)))) return []
    // Words of a table for what a form calls by its own.
    if (code === 'SESSION_HOST_NOT_YOURS')
      return [{ row: row.row, field: 'hosts', value: '', code: 'CELL_ORGANIZATION_OUT_OF_REACH' }]
    const own = columnOf(field)
    // Several days and their hours may stand in the cell of the day.
    const column = saysNothing(row.cell(own)) ? 'day' : own
    const value = writtenText(row.cell(column)).slice(0, 100)
    return [{ row: row.row, field: column, value, code, params }]
  })
}

/** What is unlikely in a row, as it is asked of whoever reads the table in; `rowAt` is the row at a place of the batch. */
export function questionFinding(
  row: number,
  title: string,
  question: Question,
  rowAt: (position: number) => number,
): Finding {
  switch (question.reservation) {
    case 'more-than-inhabitants': {
      const { offline, area, inhabitants } = question
      const params = { area, inhabitants }
      return { row, field: 'offline', value: String(offline), code: 'QUESTION_INHABITANTS', params }
    }
    case 'far-day':
      return { row, field: 'day', value: question.day, code: 'QUESTION_FAR_DAY', params: {} }
    case 'same-session': {
      const { earlier } = question
      const same = { row, field: 'title', value: title }
      if (earlier === undefined) return { ...same, code: 'QUESTION_SAME_SESSION', params: {} }
      return { ...same, code: 'QUESTION_SAME_ROW', params: { earlier: rowAt(earlier) } }
    }
  }
}
