import { type Form, type FormTask, formatQuantity, kindOfForm, sumAmounts } from '@medelge/appraisal'
import { beside, type CellField, label, type OfficialCell, onRow, type Placed } from './official-cell.ts'
import { wording } from './wording.ts'

/** A block of a form, and the row behind it. */
interface Block {
  cells: OfficialCell[]
  next: number
}

const amount = (value: number | null) => (value === null ? '' : formatQuantity(value, ''))

/** The tasks of a department's year, with their money and its sum; nothing on a form without any. */
export function layOutTasks(form: Form, first: number): Block {
  const { tasks = [], budgetUnit: unit } = form
  if (tasks.length === 0 && !kindOfForm(form).hasTasks) return { cells: [], next: first }
  const row = (task: FormTask, index: number): Placed[] => {
    const cell = (
      column: number,
      columns: number,
      text: string,
      role: Placed['role'],
      field?: CellField,
    ) => ({
      ...{ column, columns, text, role, of: `task:${index}` },
      ...(field === undefined ? {} : { field }),
    })
    return [
      cell(1, 2, task.name, 'text'),
      cell(3, 1, task.content, 'text', 'content'),
      cell(4, 2, task.done, 'text', 'done'),
      cell(6, 2, amount(task.budget), 'number', 'budget'),
      cell(8, 1, amount(task.executed), 'number', 'executed'),
    ]
  }
  const sum = first + tasks.length + 1
  return {
    cells: [
      beside(first, tasks.length + 2, wording.tasks),
      ...onRow(first, [
        label(1, 2, wording.taskName),
        label(3, 1, wording.taskContent),
        label(4, 2, wording.taskDone),
        label(6, 2, wording.taskBudget(unit)),
        label(8, 1, wording.taskExecuted(unit)),
      ]),
      ...tasks.flatMap((task, index) => onRow(first + 1 + index, row(task, index))),
      ...onRow(sum, [
        label(1, 5, wording.taskTotal),
        {
          column: 6,
          columns: 2,
          text: amount(sumAmounts(tasks.map(({ budget }) => budget))),
          role: 'number',
        },
        {
          column: 8,
          columns: 1,
          text: amount(sumAmounts(tasks.map(({ executed }) => executed))),
          role: 'number',
        },
      ]),
    ],
    next: sum + 1,
  }
}

/** How the money was handled, line by line; nothing on a form without any. */
export function layOutManagement({ management = [] }: Form, first: number): Block {
  if (management.length === 0) return { cells: [], next: first }
  return {
    cells: [
      beside(first, management.length + 1, wording.management),
      ...onRow(first, [label(1, 2, ''), label(3, 2, wording.state), label(5, 4, wording.problem)]),
      ...management.flatMap(({ item, state, problem }, index) => {
        const of = `management:${index}`
        return onRow(first + 1 + index, [
          { ...label(1, 2, item), of },
          { column: 3, columns: 2, text: state, role: 'text', field: 'state', of },
          { column: 5, columns: 4, text: problem, role: 'text', field: 'problem', of },
        ])
      }),
    ],
    next: first + management.length + 1,
  }
}

/** The grade and the closing note, where a form has them. */
export function layOutEnd(form: Form, grade: string, first: number): Block {
  const kind = kindOfForm(form)
  const hasGrade = kind.hasGrade || form.printedGrade !== undefined
  const hasNote = kind.hasNote || form.note !== undefined
  const noteRow = first + (hasGrade ? 1 : 0)
  return {
    cells: [
      ...(hasGrade
        ? onRow(first, [
            label(0, 6, wording.grade),
            { column: 6, columns: 3, text: grade, role: 'number', of: 'total' },
          ])
        : []),
      ...(hasNote
        ? onRow(noteRow, [
            label(0, 1, wording.note),
            { column: 1, columns: 8, text: form.note ?? '', role: 'text', field: 'note' },
          ])
        : []),
    ],
    next: noteRow + (hasNote ? 1 : 0),
  }
}
