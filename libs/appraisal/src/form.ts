import type { Shortfall } from './scheme.ts'

/**
 * How a target is read. `percent` is a percentage printed without a sign (a share, or a growth such as 提升10%),
 * reached at or above; `between` is a range, both ends included; `month` is a completion month, reached at or before;
 * `graded` is judged by people, which includes every target written in words; `unread` has digits that no rule reads:
 * it earns nothing and is asked about.
 */
export type Operator = '>=' | '<=' | '=' | 'between' | 'month' | 'percent' | 'graded' | 'unread'

/** What kind of number feeds an indicator; decides how the year in progress is judged. */
export type IndicatorKind = 'flow' | 'stock' | 'ratio' | 'rank' | 'month' | 'grade'

/** The target of one indicator. `value` is in `unit` (30 with 万人), a month 1–12, or null when it is in words. */
export interface Target {
  operator: Operator
  value: number | null
  /** The upper end of a range. */
  upTo?: number
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
  /** Rows with the same name here are alternatives: only the best of them counts. */
  alternative?: string
  /** How this row scores when it is missed; the scheme's rule otherwise. */
  shortfall?: Shortfall
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
  /** Why little was spent. */
  deviationReason?: string
}

/** What a form accounts for: one project, a department as a whole, or a transfer payment or special fund. */
export type FormKind = 'project' | 'department' | 'transfer'

/** One of the tasks of a department's year; amounts in the form's `budgetUnit`. */
export interface FormTask {
  name: string
  /** What was to be done. */
  content: string
  /** What was done. */
  done: string
  budget: number | null
  executed: number | null
}

/** How one side of the money was handled (下达及时性 …), and what was wrong with it. */
export interface ManagementRow {
  item: string
  state: string
  /** 存在问题和改进措施 */
  problem: string
}

/**
 * A 绩效自评表 of any kind: what was promised for the year and what came of it.
 * All numbers are read as the decimals they print as, so 3106.43 is exactly 3106.43.
 */
export interface Form {
  /** Absent: `project`. */
  kind?: FormKind
  title: string
  year: number
  /** What is accounted for; of a department as a whole its name. */
  project: string
  /** 主管部门 */
  department: string
  /** 地方主管部门, beside that of the centre. */
  localDepartment?: string
  /** 实施单位 */
  unit: string
  /** 万元, 元, 千元, 百万元 or 亿元 */
  budgetUnit: string
  budget: BudgetRow[]
  tasks?: FormTask[]
  /** 金额合计 of the tasks as the form prints it. */
  printedTaskTotal?: Pick<FormTask, 'budget' | 'executed'>
  management?: ManagementRow[]
  objective: { expected: string; actual: string }
  indicators: Indicator[]
  printedTotal?: number
  /** 自评等级 as printed. */
  printedGrade?: string
  /** 说明 */
  note?: string
}
