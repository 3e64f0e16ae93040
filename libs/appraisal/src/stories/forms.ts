import type { BudgetRow, Form, Indicator } from '../form.ts'
import { parseActual, parseTarget } from '../grammar/parse.ts'
import type { Finding } from '../result.ts'

/** A row of a story: names, weight, target and result as printed, and what else matters. */
export function row(
  code: string,
  target: string,
  actual: string,
  weight: number,
  more: Partial<Indicator> = {},
): Indicator {
  return {
    code,
    level1: '产出指标',
    level2: '数量指标',
    level3: `指标${code}`,
    target: parseTarget(target),
    actual: parseActual(actual),
    weight,
    ...more,
  }
}

/** A total row of the budget in 万元 that carries the execution score. */
export function totalRow(fullYear: number, executed: number, more: Partial<BudgetRow> = {}): BudgetRow {
  return { role: 'total', item: '年度资金总额', initial: fullYear, fullYear, executed, weight: 10, ...more }
}

export function form(
  indicators: Indicator[],
  budget: BudgetRow[] = [totalRow(100, 100)],
  more: Partial<Form> = {},
): Form {
  return {
    title: '项目支出绩效自评表',
    year: 2022,
    project: '科普经费',
    department: '科学技术协会',
    unit: '科学技术协会',
    budgetUnit: '万元',
    budget,
    objective: { expected: '', actual: '' },
    indicators,
    ...more,
  }
}

export function refusals(findings: Finding[]): string[] {
  return findings
    .filter(({ severity }) => severity === 'refuse')
    .map(({ row: where, code }) => `${where} ${code}`)
}

export function codesOf(findings: Finding[], where?: string): string[] {
  return findings.filter((found) => where === undefined || found.row === where).map(({ code }) => code)
}
