import { en } from './locales/en.ts'
import type { Messages } from './locales/messages.ts'
import { zhCN } from './locales/zh-CN.ts'
import type { Outlook } from './monitor/outlook.ts'
import type { Problem } from './reading/problem.ts'
import type { ArithmeticCode, Finding, Severity, Statement } from './result.ts'
import type { RoundingMode } from './scheme.ts'

/** The languages the library speaks. */
export type Locale = 'zh-CN' | 'en'

const WORDS: Record<Locale, Messages> = { 'zh-CN': zhCN, en }

function fill(template: string, values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
}

function spoken(values: Record<string, string>, messages: Messages): Record<string, string> {
  const { rounding, column } = values
  return {
    ...values,
    ...(rounding === undefined ? {} : { rounding: messages.rounding[rounding as RoundingMode] ?? rounding }),
    ...(column === undefined
      ? {}
      : { column: messages.column[column as keyof Messages['column']] ?? column }),
  }
}

/**
 * How a score came about, as one sentence.
 * @example
 * const values = { actual: '256场', target: '≥600场', limit: '600场', weight: '2', exact: '0.8533' }
 * const sentence = describeArithmetic({ code: 'short', values }, 'en')
 * sentence // → '256场 falls short of ≥600场: 256场 ÷ 600场 × 2 points = 0.8533'
 */
export function describeArithmetic(arithmetic: Statement<ArithmeticCode>, locale: Locale): string {
  const messages = WORDS[locale]
  const values = spoken(arithmetic.values, messages)
  const cut = values.rounding === undefined ? '' : fill(messages.cut, values)
  return fill(messages.arithmetic[arithmetic.code], values) + cut
}

/**
 * What was found and what to do about it, as one sentence without the name of the row.
 * @example
 * const zero = { code: 'zero-result', severity: 'note', row: '1', field: 'actual', values: {} } as const
 * describeFinding(zero, 'en') // → 'The result is zero; confirm that it was not forgotten'
 */
export function describeFinding(finding: Finding, locale: Locale): string {
  const messages = WORDS[locale]
  return fill(messages.finding[finding.code], spoken(finding.values, messages))
}

/**
 * Where an indicator stands in the year, as one sentence.
 * @example
 * const statement = { code: 'month-soon', values: { target: '≤6月', days: '12' } } as const
 * describeOutlook({ statement }, 'en') // → 'Due ≤6月, only 12 days left'
 */
export function describeOutlook(outlook: Pick<Outlook, 'statement'>, locale: Locale): string {
  return fill(WORDS[locale].outlook[outlook.statement.code], outlook.statement.values)
}

/**
 * What keeps a file from being read, as one sentence that names the field.
 * @example
 * describeProblem({ code: 'text-missing', values: { field: 'title' } }, 'en') // → 'title must not be empty; enter text'
 */
export function describeProblem(problem: Problem, locale: Locale): string {
  return fill(WORDS[locale].problem[problem.code], problem.values)
}

/**
 * The word for a severity.
 * @example
 * describeSeverity('ask', 'en') // → 'Needs an answer'
 */
export function describeSeverity(severity: Severity, locale: Locale): string {
  return WORDS[locale].severity[severity]
}

/**
 * The name of the row a finding or score belongs to: `execution`, `total`, `budget:<item>`, `tasks`, `task:<name>`,
 * `management:<item>` or an indicator's code.
 * @example
 * describeRow('budget:财政拨款', 'en') // → 'Budget row “财政拨款”'
 */
export function describeRow(row: string, locale: Locale): string {
  const { row: names } = WORDS[locale]
  if (row === 'execution' || row === 'total' || row === 'tasks') return names[row]
  for (const kind of ['budget', 'task', 'management'] as const)
    if (row.startsWith(`${kind}:`)) return fill(names[kind], { row: row.slice(kind.length + 1) })
  return fill(names.indicator, { row })
}
