import type { OutlookCode } from '../monitor/outlook.ts'
import type { ProblemCode } from '../reading/problem.ts'
import type { ArithmeticCode, FindingCode, Severity } from '../result.ts'
import type { RoundingMode } from '../scheme.ts'

/** Everything the library says in one language; {name} stands for a value of the statement. */
export interface Messages {
  arithmetic: Record<ArithmeticCode, string>
  finding: Record<FindingCode, string>
  outlook: Record<OutlookCode, string>
  problem: Record<ProblemCode, string>
  severity: Record<Severity, string>
  rounding: Record<RoundingMode, string>
  column: Record<'initial' | 'fullYear' | 'executed', string>
  /** Appended when rounding changed the score. */
  cut: string
  row: Record<'execution' | 'total' | 'indicator' | 'budget' | 'tasks' | 'task' | 'management', string>
}
