export { CheckGaps } from './check-gaps.tsx'
