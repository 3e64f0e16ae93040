import { part } from '#shell/noun.ts'

export { BriefFigures } from './brief-figures.tsx'
export { useBrief } from './use-brief.ts'

/** What stands on the leader's home; others need nothing of it. */
export const LeaderHome = part(() => import('./leader-home.tsx'), 'LeaderHome')
