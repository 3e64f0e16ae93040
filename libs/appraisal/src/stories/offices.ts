import { chooseScheme } from '../find-fitting-scheme.ts'
import type { BudgetRow, Form, Indicator } from '../form.ts'
import type { Scored } from '../result.ts'
import type { Scheme } from '../scheme.ts'
import { score } from '../score.ts'
import { form, row, totalRow } from './forms.ts'

type Printed = [target: string, actual: string, more?: Partial<Indicator>]

/** Rows that each claim full marks, as offices fill them in: 90 points shared evenly, by what is printed. */
export function claiming(...printed: Printed[]): Indicator[] {
  const weight = 90 / printed.length
  return printed.map(([target, actual, more], index) =>
    row(String(index + 1), target, actual, weight, { printedScore: weight, ...more }),
  )
}

/** A form of 10 + 90 whose budget is spent, with its scheme chosen as for any form nobody named a scheme for. */
export function office(
  indicators: Indicator[],
  budget: BudgetRow[] = [totalRow(80, 80, { printedRate: 100, printedScore: 10 })],
  more: Partial<Form> = {},
  scheme?: Scheme,
): Scored {
  const printed = form(indicators, budget, more)
  return score(printed, scheme ?? chooseScheme(printed))
}

/** What one row with this target and result earns out of 90, and the codes found in it, refusals marked with “!”. */
export function judged(target: string, actual: string, more: Partial<Indicator> = {}, year = 2022) {
  const scored = office(claiming([target, actual, more]), undefined, { year })
  const codes = scored.findings
    .filter((one) => one.row === '1')
    .map(({ code, severity }) => (severity === 'refuse' ? `!${code}` : code))
  return { points: scored.rows[1]?.score ?? Number.NaN, codes }
}
