export {
  describeArithmetic,
  describeFinding,
  describeOutlook,
  describeProblem,
  describeRow,
  describeSeverity,
  type Locale,
} from './describe.ts'
export { rulesEdition } from './edition.ts'
export {
  compareEvaluation,
  type EvaluatedRow,
  type EvaluatedScore,
  type EvaluatedTotal,
  type Evaluation,
  type OwnScores,
} from './evaluation.ts'
export { chooseScheme, findFittingScheme } from './find-fitting-scheme.ts'
export type * from './form.ts'
export { formatPercent, formatQuantity, formatTarget } from './format.ts'
export { gradeOf } from './grade.ts'
export { parseActual, parseTarget, plainText } from './grammar/parse.ts'
export { findTotalRow } from './judging/judge-execution.ts'
export * from './kinds/kinds.ts'
export { spreadWeights } from './kinds/spread-weights.ts'
export { monitor } from './monitor/monitor.ts'
export type * from './monitor/outlook.ts'
export { kindOf } from './monitor/watch-indicator.ts'
export type * from './reading/problem.ts'
export { readForm } from './reading/read-form.ts'
export { readScheme } from './reading/read-scheme.ts'
export type * from './result.ts'
export { amountIn, amountUnits, scaledLike, sumAmounts } from './scaled.ts'
export type * from './scheme.ts'
export * from './schemes.ts'
export { score, scorePoints } from './score.ts'
export { unitParts } from './unit.ts'
export { findGroup, findPart, levelName } from './weights.ts'
export { yearShare } from './year.ts'
