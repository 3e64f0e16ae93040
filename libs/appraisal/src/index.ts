export {
  describeArithmetic,
  describeFinding,
  describeOutlook,
  describeProblem,
  describeRow,
  describeSeverity,
  type Locale,
} from './describe.ts'
export { findFittingScheme } from './find-fitting-scheme.ts'
export type * from './form.ts'
export { formatPercent, formatQuantity, formatTarget } from './format.ts'
export { findTotalRow } from './judging/judge-execution.ts'
export { monitor } from './monitor/monitor.ts'
export type * from './monitor/outlook.ts'
export { kindOf } from './monitor/watch-indicator.ts'
export { parseActual, parseTarget, plainText } from './parse.ts'
export type * from './reading/problem.ts'
export { readForm } from './reading/read-form.ts'
export { readScheme } from './reading/read-scheme.ts'
export type * from './result.ts'
export { scaledLike } from './scaled.ts'
export type * from './scheme.ts'
export * from './schemes.ts'
export { gradeOf, score } from './score.ts'
export { unitParts } from './unit.ts'
export { findGroup, levelName } from './weights.ts'
export { yearShare } from './year.ts'
