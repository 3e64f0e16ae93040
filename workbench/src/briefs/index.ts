import { type Noun, screen } from '#shell/noun.ts'

/** A unit's year on one page: on the leader's home, and on paper. */
export const briefs: Noun = {
  name: 'briefs',
  needs: ['figure.read'],
  routes: [screen('brief', () => import('./brief-page.tsx'), 'BriefPage')],
}
