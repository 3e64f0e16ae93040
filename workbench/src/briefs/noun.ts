import { lightScreen, type Noun } from '#shell/noun.ts'

/** A unit's year on one page: on the leader's home, and on paper. */
export const briefs: Noun = {
  name: 'briefs',
  needs: ['figure.read'],
  ways: [{ to: '/brief', word: 'print' }],
  routes: [lightScreen('brief', () => import('./brief-page.tsx'), 'BriefPage')],
}
