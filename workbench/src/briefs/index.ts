import { type Noun, screen } from '#shell/noun.ts'

export { BriefFigures } from './brief-figures.tsx'
export { LeaderHome } from './leader-home.tsx'
export { useBrief } from './use-brief.ts'

/** A unit's year on one page: on the leader's home, and on paper. */
export const briefs: Noun = {
  name: 'briefs',
  needs: ['figure.read'],
  routes: [screen('brief', () => import('./brief-page.tsx'), 'BriefPage')],
}
