import type { BudgetRow, Form, Indicator } from '@medelge/appraisal'
import { levelName, parseActual, parseTarget } from '@medelge/appraisal'

type Cell = string | number | null

interface PublishedBudgetRow {
  item: string
  initial_budget: number | null
  full_year_budget: number | null
  executed: number | null
  weight: Cell
  rate_percent?: number | null
  score?: Cell
}

interface PublishedIndicator {
  no: number
  level1: string
  level2: string
  level3: string
  target_text: string
  actual_text: string | null
  weight: number
  score?: number | null
  deviation_reason?: string | null
}

/** A form as it was taken down from a published report: cells as printed, beside notes this program does not read. */
export interface PublishedForm {
  title: string
  year: number
  project_name: string
  department: string
  implementing_unit: string
  budget_unit?: string
  budget_rows: PublishedBudgetRow[]
  annual_objective?: { expected_text?: string; actual_text?: string }
  indicators: PublishedIndicator[]
  total?: { score?: number }
}

/** Whether parsed JSON has the published layout rather than the documented one. */
export function isPublishedForm(value: unknown): value is PublishedForm {
  return (
    typeof value === 'object' &&
    value !== null &&
    'project_name' in value &&
    'budget_rows' in value &&
    Array.isArray(value.budget_rows) &&
    'indicators' in value &&
    Array.isArray(value.indicators)
  )
}

const numeric = (cell: Cell | undefined) => (typeof cell === 'number' ? cell : undefined)

function convertBudgetRow(row: PublishedBudgetRow, index: number): BudgetRow {
  const printedRate = numeric(row.rate_percent)
  const printedScore = numeric(row.score)
  return {
    role: index === 0 ? 'total' : 'part',
    item: row.item,
    initial: row.initial_budget,
    fullYear: row.full_year_budget,
    executed: row.executed,
    weight: numeric(row.weight) ?? null,
    ...(printedRate === undefined ? {} : { printedRate }),
    ...(printedScore === undefined ? {} : { printedScore }),
  }
}

function convertIndicator(row: PublishedIndicator): Indicator {
  const printedScore = numeric(row.score)
  return {
    code: String(row.no),
    level1: `${levelName(row.level1)}指标`,
    level2: row.level2,
    level3: row.level3,
    target: parseTarget(row.target_text),
    actual: row.actual_text === null ? null : parseActual(row.actual_text),
    weight: row.weight,
    ...(printedScore === undefined ? {} : { printedScore }),
    ...(row.deviation_reason ? { deviationReason: row.deviation_reason } : {}),
  }
}

/** The published layout in the documented format; `readForm` still has to check the result. */
export function convertPublished(published: PublishedForm): Form {
  const printedTotal = published.total?.score
  return {
    title: published.title,
    year: published.year,
    project: published.project_name,
    department: published.department,
    unit: published.implementing_unit,
    budgetUnit: published.budget_unit ?? '万元',
    budget: published.budget_rows.map(convertBudgetRow),
    objective: {
      expected: published.annual_objective?.expected_text ?? '',
      actual: published.annual_objective?.actual_text ?? '',
    },
    indicators: published.indicators.map(convertIndicator),
    ...(printedTotal === undefined ? {} : { printedTotal }),
  }
}
