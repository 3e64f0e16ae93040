import { lightScreen, type Noun } from '#shell/noun.ts'

/** What contradicts itself stands beside the figures and the forms: it has no place of its own in the rail. */
export const contradictions: Noun = {
  name: 'contradictions',
  needs: ['contradiction.read'],
  routes: [lightScreen('figures/contradictions', () => import('./year-page.tsx'), 'YearPage')],
}
