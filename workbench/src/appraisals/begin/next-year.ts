import { type BudgetRow, type Form, type FormKind, type Indicator, kindsOfForm } from '@medelge/appraisal'

/** A form without results: what was promised stays, what was reached, spent and explained goes. */
export function nextYear(form: Form, year: number): Form {
  const { printedTotal: _, printedGrade: _grade, printedTaskTotal: _sum, note: _note, ...rest } = form
  return {
    ...rest,
    ...(form.tasks ? { tasks: form.tasks.map((task) => ({ ...task, ...untouched })) } : {}),
    ...(form.management
      ? { management: form.management.map(({ item }) => ({ item, state: '', problem: '' })) }
      : {}),
    year,
    objective: { expected: form.objective.expected, actual: '' },
    budget: form.budget.map(withoutSpending),
    indicators: form.indicators.map(withoutResult),
  }
}

const untouched = { done: '', budget: null, executed: null }

const withoutSpending = ({ role, item, weight }: BudgetRow): BudgetRow => ({
  role,
  item,
  weight,
  initial: null,
  fullYear: null,
  executed: null,
})

function withoutResult(indicator: Indicator): Indicator {
  const { printedScore: _, deviationReason: _reason, evidence: _evidence, ...rest } = indicator
  return { ...rest, actual: null }
}

/** The first lines of a form that is written by hand. */
export interface Heading {
  project: string
  year: number
  department: string
  unit: string
}

/** A form of one kind with its money rows and no indicators yet. */
export const blankForm = (heading: Heading, kind: FormKind, budgetUnit: string): Form => ({
  ...(kind === 'project' ? {} : { kind }),
  title: kindsOfForm[kind].title,
  ...heading,
  budgetUnit,
  ...(kindsOfForm[kind].management.length === 0
    ? {}
    : { management: kindsOfForm[kind].management.map((item) => ({ item, state: '', problem: '' })) }),
  budget: kindsOfForm[kind].budget.map((item, position) => ({
    role: position === 0 ? 'total' : 'part',
    item,
    initial: null,
    fullYear: null,
    executed: null,
    weight: null,
  })),
  objective: { expected: '', actual: '' },
  indicators: [],
})
