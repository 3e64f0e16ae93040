export type { RegisterKindAnswer } from './kinds/register-kind.ts'
export { listAddress, performanceAddress, trainingAddress, useSaid } from './records/record.ts'
export { OfKind } from './reviews/of-kind.tsx'
