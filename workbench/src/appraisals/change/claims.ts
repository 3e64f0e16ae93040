import type { Form } from '@medelge/appraisal'

/** Whether a form says scores, rates or sums of its own, as a file that was read does. */
export const hasClaims = (form: Form): boolean =>
  form.printedTotal !== undefined ||
  form.printedGrade !== undefined ||
  form.printedTaskTotal !== undefined ||
  [...form.budget, ...form.indicators].some((row) => row.printedScore !== undefined) ||
  form.budget.some(({ printedRate }) => printedRate !== undefined)

/** The same form without them: computed scores stand in their place. */
export function withoutClaims(form: Form): Form {
  const { printedTotal: _total, printedGrade: _grade, printedTaskTotal: _tasks, ...rest } = form
  return {
    ...rest,
    budget: form.budget.map(({ printedRate: _rate, printedScore: _score, ...row }) => row),
    indicators: form.indicators.map(({ printedScore: _score, ...one }) => one),
  }
}
