import {
  type Form,
  findTotalRow,
  formatPercent,
  formatQuantity,
  kindOfForm,
  type Scored,
} from '@medelge/appraisal'
import { layOutManagement, layOutTasks } from './lay-out-blocks.ts'
import { beside, type CellField, label, type OfficialCell, onRow, type Placed } from './official-cell.ts'
import { wording } from './wording.ts'

const amount = (value: number | null) => (value === null ? '' : formatQuantity(value, ''))

function headLines(form: Form) {
  const { head, fixedLines } = kindOfForm(form)
  return head.filter((line, nth) => nth < fixedLines || line.some(({ field }) => form[field]))
}

function names(form: Form): OfficialCell[] {
  const above = (row: number, text: string, role: OfficialCell['role']) =>
    onRow(row, [{ column: 0, columns: 9, text, role }])
  const text = (column: number, columns: number, field: CellField & keyof Form): Placed => ({
    ...{ column, columns, text: String(form[field] ?? ''), field },
    role: 'text',
  })
  return [
    ...above(0, form.title, 'title'),
    ...above(1, wording.year(form.year), 'year'),
    ...headLines(form).flatMap(([first, second], nth) =>
      first === undefined
        ? []
        : onRow(2 + nth, [
            label(0, 2, first.label),
            text(2, second === undefined ? 7 : 3, first.field),
            ...(second === undefined ? [] : [label(5, 1, second.label), text(6, 3, second.field)]),
          ]),
    ),
  ]
}

// Where no kind of budget has a column at the beginning of the year, that of the whole year is as wide as two.
const printsInitial = (form: Form) =>
  kindOfForm(form).hasInitial || form.budget.some(({ initial }) => initial !== null)

function budgetRow(form: Form, index: number, row: number, scored: Scored): OfficialCell[] {
  const budget = form.budget[index]
  if (budget === undefined) return []
  const execution = scored.rows.find(({ code }) => code === 'execution')
  const isTotal = budget === findTotalRow(form)
  const rate = execution?.arithmetic.values.rate ?? ''
  const number = (column: number, text: string, field: CellField, columns = 1): Placed => ({
    ...{ column, columns, text, field },
    role: 'number',
    of: `budget:${index}`,
  })
  return onRow(row, [
    label(1, 2, budget.item),
    ...(printsInitial(form)
      ? [number(3, amount(budget.initial), 'initial'), number(4, amount(budget.fullYear), 'fullYear')]
      : [number(3, amount(budget.fullYear), 'fullYear', 2)]),
    number(5, amount(budget.executed), 'executed'),
    number(6, isTotal ? formatQuantity(execution?.weight ?? 0, '') : wording.none, 'weight'),
    number(7, isTotal && rate !== '' ? formatPercent(rate) : '', 'rate'),
    number(8, isTotal ? formatQuantity(execution?.score ?? 0, '') : wording.none, 'score'),
  ])
}

function funds(form: Form, first: number, scored: Scored): OfficialCell[] {
  const { initial, fullYear, executed, weight, rate, score } = wording
  const budgets = printsInitial(form)
    ? [label(3, 1, initial), label(4, 1, fullYear)]
    : [label(3, 2, fullYear)]
  return [
    beside(first, form.budget.length + 1, wording.funds(kindOfForm(form).money, form.budgetUnit)),
    ...onRow(first, [
      label(1, 2, ''),
      ...budgets,
      ...[executed, weight, rate, score].map((text, index) => label(index + 5, 1, text)),
    ]),
    ...form.budget.flatMap((_, index) => budgetRow(form, index, first + 1 + index, scored)),
  ]
}

function objective(form: Form, first: number): OfficialCell[] {
  return [
    beside(first, 2, wording.objective),
    ...onRow(first, [label(1, 3, wording.expected), label(4, 5, wording.reached)]),
    ...onRow(first + 1, [
      { column: 1, columns: 3, text: form.objective.expected, role: 'text', field: 'expected' },
      { column: 4, columns: 5, text: form.objective.actual, role: 'text', field: 'reached' },
    ]),
  ]
}

/** Everything above the indicator table, and the row it starts at. */
export function layOutHead(form: Form, scored: Scored): { cells: OfficialCell[]; next: number } {
  const fundsRow = 2 + headLines(form).length
  const tasks = layOutTasks(form, fundsRow + form.budget.length + 1)
  const management = layOutManagement(form, tasks.next)
  return {
    cells: [
      ...names(form),
      ...funds(form, fundsRow, scored),
      ...tasks.cells,
      ...management.cells,
      ...objective(form, management.next),
    ],
    next: management.next + 2,
  }
}
