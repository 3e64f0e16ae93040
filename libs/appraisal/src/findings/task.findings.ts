import { compare, exact, print, sum } from '../exact.ts'
import type { Form, FormTask } from '../form.ts'
import { findTotalRow } from '../judging/judge-execution.ts'
import type { Finding } from '../result.ts'
import { isBlank } from './blank.ts'
import { finding } from './finding.ts'

const COLUMNS = [
  { of: 'budget', against: 'fullYear' },
  { of: 'executed', against: 'executed' },
] as const

const together = (tasks: readonly FormTask[], column: 'budget' | 'executed') =>
  tasks.flatMap((task) => (task[column] === null ? [] : [exact(task[column])]))

// Basic expenditure may stand beside the tasks, so they need not reach the money of the whole; beyond it they cannot be.
function sumFindings(form: Form, tasks: readonly FormTask[]): Finding[] {
  return COLUMNS.flatMap(({ of, against }) => {
    const amounts = together(tasks, of)
    if (amounts.length === 0) return []
    const parts = sum(amounts)
    const said = (amount: ReturnType<typeof exact>) => print(amount) + form.budgetUnit
    const found = (code: Finding['code'], severity: Finding['severity'], total: number) => [
      finding(code, severity, 'tasks', 'amounts', {
        column: against,
        total: said(exact(total)),
        parts: said(parts),
      }),
    ]
    const printed = form.printedTaskTotal?.[of] ?? null
    const whole = findTotalRow(form)?.[against] ?? null
    return [
      ...(printed === null || compare(exact(printed), parts) === 0
        ? []
        : found('task-total-not-sum', 'refuse', printed)),
      ...(whole === null || compare(parts, exact(whole)) <= 0
        ? []
        : found('tasks-exceed-budget', 'ask', whole)),
    ]
  })
}

// Some forms have no column for what came of a task; where the others say it, an empty one was left open.
function taskFinding(task: FormTask, unit: string, isTold: boolean): Finding[] {
  const { name, done, budget, executed } = task
  const found = (code: Finding['code'], field: Finding['field'], values = {}) => [
    finding(code, 'ask', `task:${name}`, field, values),
  ]
  if (isBlank(done) && executed === null) return found('task-without-result', 'actual')
  if (isBlank(done) && isTold) return found('task-without-words', 'actual')
  if (budget === null || executed === null || executed <= budget) return []
  return found('task-overspent', 'amounts', { budget: `${budget}${unit}`, executed: `${executed}${unit}` })
}

/** What is wrong or open in the tasks of a department's year. */
export function taskFindings(form: Form): Finding[] {
  const { tasks = [] } = form
  const isTold = tasks.some(({ done }) => !isBlank(done))
  return [...sumFindings(form, tasks), ...tasks.flatMap((task) => taskFinding(task, form.budgetUnit, isTold))]
}
