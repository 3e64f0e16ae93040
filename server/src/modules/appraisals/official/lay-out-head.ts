import { type Form, findTotalRow, formatPercent, formatQuantity, type Scored } from '@medelge/appraisal'
import type { CellField, OfficialCell } from './official-cell.ts'
import { wording } from './wording.ts'

type Placed = Omit<OfficialCell, 'row' | 'rows'>

function label(column: number, columns: number, text: string): Placed {
  return { column, columns, text, role: 'label' }
}

const onRow = (row: number, cells: Placed[]): OfficialCell[] =>
  cells.map((cell) => ({ ...cell, row, rows: 1 }))

const amount = (value: number | null) => (value === null ? '' : formatQuantity(value, ''))

function names(form: Form): OfficialCell[] {
  const title: OfficialCell = { row: 0, rows: 1, column: 0, columns: 9, text: form.title, role: 'title' }
  const year: OfficialCell = {
    row: 1,
    rows: 1,
    column: 0,
    columns: 9,
    text: wording.year(form.year),
    role: 'year',
  }
  const text = (column: number, columns: number, value: string, field: CellField): Placed => ({
    column,
    columns,
    text: value,
    role: 'text',
    field,
  })
  return [
    title,
    year,
    ...onRow(2, [label(0, 2, wording.project), text(2, 7, form.project, 'project')]),
    ...onRow(3, [
      label(0, 2, wording.department),
      text(2, 3, form.department, 'department'),
      label(5, 1, wording.unit),
      text(6, 3, form.unit, 'unit'),
    ]),
  ]
}

function budgetRow(form: Form, index: number, row: number, scored: Scored): OfficialCell[] {
  const budget = form.budget[index]
  if (budget === undefined) return []
  const execution = scored.rows.find(({ code }) => code === 'execution')
  const isTotal = budget === findTotalRow(form)
  const rate = execution?.arithmetic.values.rate ?? ''
  const number = (column: number, text: string, field: CellField): Placed => ({
    column,
    columns: 1,
    text,
    role: 'number',
    field,
    of: `budget:${index}`,
  })
  return onRow(row, [
    label(1, 2, budget.item),
    number(3, amount(budget.initial), 'initial'),
    number(4, amount(budget.fullYear), 'fullYear'),
    number(5, amount(budget.executed), 'executed'),
    number(6, isTotal ? formatQuantity(execution?.weight ?? 0, '') : wording.none, 'weight'),
    number(7, isTotal && rate !== '' ? formatPercent(rate) : '', 'rate'),
    number(8, isTotal ? formatQuantity(execution?.score ?? 0, '') : wording.none, 'score'),
  ])
}

function funds(form: Form, first: number, scored: Scored): OfficialCell[] {
  const count = form.budget.length
  const side: OfficialCell = {
    row: first,
    rows: count + 1,
    column: 0,
    columns: 1,
    text: wording.funds(form.budgetUnit),
    role: 'label',
  }
  const { initial, fullYear, executed, weight, rate, score } = wording
  const heading = [initial, fullYear, executed, weight, rate, score]
  return [
    side,
    ...onRow(first, [label(1, 2, ''), ...heading.map((text, index) => label(index + 3, 1, text))]),
    ...form.budget.flatMap((_, index) => budgetRow(form, index, first + 1 + index, scored)),
  ]
}

function objective(form: Form, first: number): OfficialCell[] {
  const side: OfficialCell = {
    row: first,
    rows: 2,
    column: 0,
    columns: 1,
    text: wording.objective,
    role: 'label',
  }
  return [
    side,
    ...onRow(first, [label(1, 3, wording.expected), label(4, 5, wording.reached)]),
    ...onRow(first + 1, [
      { column: 1, columns: 3, text: form.objective.expected, role: 'text', field: 'expected' },
      { column: 4, columns: 5, text: form.objective.actual, role: 'text', field: 'reached' },
    ]),
  ]
}

/** Everything above the indicator table, and the row it starts at. */
export function layOutHead(form: Form, scored: Scored): { cells: OfficialCell[]; next: number } {
  const objectiveRow = 4 + form.budget.length + 1
  return {
    cells: [...names(form), ...funds(form, 4, scored), ...objective(form, objectiveRow)],
    next: objectiveRow + 2,
  }
}
