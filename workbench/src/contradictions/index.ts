export { ContradictionsPart } from './contradictions-part.tsx'
export { unexplained, useContradictions } from './use-contradictions.ts'
