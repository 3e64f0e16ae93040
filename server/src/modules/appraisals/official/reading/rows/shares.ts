import type { Form } from '@medelge/appraisal'
import type { SheetRemark } from '../problem-code.ts'

const inPoints = (weight: number): number => Number((weight * 100).toPrecision(12))

/** A form whose weights are shares of one, 0.2 for 20 points, with points instead. */
export function weightsInPoints(form: Form, remarks: SheetRemark[]): Form {
  const weights = form.indicators.map(({ weight }) => weight)
  const sum = weights.reduce((all, weight) => all + weight, 0)
  // 0.9 beside an execution of 10 points, or 0.1; or one in all.
  if (weights.length < 2 || sum < 0.5 || sum > 1.0001 || weights.some((weight) => weight > 0.9)) return form
  remarks.push({ code: 'weights-as-shares', values: { sum: String(Number(sum.toPrecision(6))) } })
  return {
    ...form,
    budget: form.budget.map((row) =>
      row.weight !== null && row.weight <= 0.5 ? { ...row, weight: inPoints(row.weight) } : row,
    ),
    indicators: form.indicators.map((one) => ({ ...one, weight: inPoints(one.weight) })),
  }
}
