import type { BudgetRow, Form, Indicator } from '@medelge/appraisal'

/** A form without results: what was promised stays, what was reached, spent and explained goes. */
export function nextYear(form: Form, year: number): Form {
  const { printedTotal: _, ...rest } = form
  return {
    ...rest,
    year,
    objective: { expected: form.objective.expected, actual: '' },
    budget: form.budget.map(withoutSpending),
    indicators: form.indicators.map(withoutResult),
  }
}

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

/** A form with its money rows and no indicators yet. */
export const blankForm = (
  heading: Heading,
  values: { title: string; budgetUnit: string; items: readonly string[] },
): Form => ({
  title: values.title,
  ...heading,
  budgetUnit: values.budgetUnit,
  budget: values.items.map((item, place) => ({
    role: place === 0 ? 'total' : 'part',
    item,
    initial: null,
    fullYear: null,
    executed: null,
    weight: null,
  })),
  objective: { expected: '', actual: '' },
  indicators: [],
})
