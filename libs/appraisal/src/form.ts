/**
 * How a target is read. `percent` is a percentage printed without a sign (a share, or a growth such as 提升10%),
 * reached at or above; `month` is a completion month, reached at or before; `graded` is judged by people,
 * which includes every target written in words.
 */
export type Operator = '>=' | '<=' | '=' | 'month' | 'percent' | 'graded'

/** What kind of number feeds an indicator; decides how the year in progress is judged. */
export type IndicatorKind = 'flow' | 'stock' | 'ratio' | 'rank' | 'month' | 'grade'

/** The target of one indicator. `value` is in `unit` (30 with 万人), a month 1–12, or null when it is in words. */
export interface Target {
  operator: Operator
  value: number | null
  unit: string
  /** As printed: ≥30万人, ≤6月, 定性优良中低差, 提高普及率. */
  text: string
}

/** What was reached. `value` is in `unit`, a month 1–12, or null when only words or a grade exist. */
export interface Actual {
  value: number | null
  unit: string
  /** As printed: 44.9204万人, 5月, 优, 稳步提升. */
  text: string
  /** Name of a grading band of the scheme, for `graded` targets. */
  grade?: string
  /** The share of the weight (0–1) the judge chose inside the band of the grade; absent: the band's own. */
  share?: number
}

/** One row of the indicator table. */
export interface Indicator {
  /** Unique within the form; also its place in messages. */
  code: string
  /** 产出指标, without the weight in brackets. */
  level1: string
  level2: string
  level3: string
  target: Target
  actual: Actual | null
  /** Points; the weights of a form and its execution row sum to 100. */
  weight: number
  /** The score the form itself claims, if it claims one. */
  printedScore?: number
  deviationReason?: string
  /** What proves the actual: a document, a survey with its sample, a link to records. */
  evidence?: string
  /** Left out of the scoring; the weights of the rest are rescaled. */
  notApplicable?: boolean
  kind?: IndicatorKind
  /** Which figure feeds the actual; this library passes it through untouched. */
  query?: unknown
}

/** One row of 项目资金; amounts in the form's `budgetUnit`, null where the cell is empty or “—”. */
export interface BudgetRow {
  /** The total row carries the score; parts (其中：财政拨款, 其他资金) must add up to it. */
  role: 'total' | 'part'
  item: string
  /** 年初预算数 */
  initial: number | null
  /** 全年预算数 */
  fullYear: number | null
  /** 全年执行数 */
  executed: number | null
  weight: number | null
  /** 执行率 in percent as printed: 99.82. */
  printedRate?: number
  printedScore?: number
}

/**
 * A 项目支出绩效自评表 (or a department's 整体绩效自评表): what was promised for the year and what came of it.
 * All numbers are read as the decimals they print as, so 3106.43 is exactly 3106.43.
 */
export interface Form {
  title: string
  year: number
  project: string
  /** 主管部门 */
  department: string
  /** 实施单位 */
  unit: string
  /** 万元 or 元 */
  budgetUnit: string
  budget: BudgetRow[]
  objective: { expected: string; actual: string }
  indicators: Indicator[]
  printedTotal?: number
}
