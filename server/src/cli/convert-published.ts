import { levelName, parseActual, parseTarget } from '@medelge/appraisal'

type Fields = Record<string, unknown>

/** A form as it was taken down from a published report: cells as printed, beside notes this program does not read. */
export interface PublishedForm extends Fields {
  budget_rows: unknown[]
  indicators: unknown[]
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Whether parsed JSON has the published layout rather than the documented one. */
export function isPublishedForm(value: unknown): value is PublishedForm {
  return isFields(value) && Array.isArray(value.budget_rows) && Array.isArray(value.indicators)
}

// “—” and empty cells are left out; anything else is kept, so that readForm can name what is wrong with it.
const numeric = (cell: unknown) => (cell === null || cell === '—' || cell === '-' ? undefined : cell)

function convertBudgetRow(row: unknown, index: number): unknown {
  if (!isFields(row)) return row
  return {
    role: index === 0 ? 'total' : 'part',
    item: row.item,
    initial: row.initial_budget,
    fullYear: row.full_year_budget,
    executed: row.executed,
    weight: numeric(row.weight),
    printedRate: numeric(row.rate_percent),
    printedScore: numeric(row.score),
  }
}

function convertIndicator(row: unknown): unknown {
  if (!isFields(row)) return row
  const { level1, target_text: target, actual_text: actual } = row
  return {
    code: typeof row.no === 'number' ? String(row.no) : row.no,
    level1: typeof level1 === 'string' ? `${levelName(level1)}指标` : level1,
    level2: row.level2,
    level3: row.level3,
    target: typeof target === 'string' ? parseTarget(target) : target,
    actual: typeof actual === 'string' ? parseActual(actual) : actual,
    weight: row.weight,
    printedScore: numeric(row.score),
    deviationReason: row.deviation_reason,
  }
}

/** The published layout in the documented format, unchecked: `readForm` names what is missing or wrong in it. */
export function convertPublished(published: PublishedForm): unknown {
  const { annual_objective: objective, total } = published
  return {
    title: published.title,
    year: published.year,
    project: published.project_name,
    department: published.department,
    unit: published.implementing_unit,
    budgetUnit: published.budget_unit,
    budget: published.budget_rows.map(convertBudgetRow),
    objective: isFields(objective)
      ? { expected: objective.expected_text, actual: objective.actual_text }
      : { expected: '', actual: '' },
    indicators: published.indicators.map(convertIndicator),
    printedTotal: isFields(total) ? numeric(total.score) : undefined,
  }
}
