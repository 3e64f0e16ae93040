import { lightScreen, type Noun } from '#shell/noun.ts'

/** What people of a list did in a year stands at the list: it has no place of its own in the rail. */
export const performance: Noun = {
  name: 'performance',
  needs: ['register.read'],
  routes: [
    lightScreen('registers/:code/performance', () => import('./ranking/ranking-page.tsx'), 'RankingPage', [
      lightScreen(':id', () => import('./ranking/ranked-person.tsx'), 'RankedPerson'),
    ]),
    lightScreen('registers/:code/training', () => import('./training/training-page.tsx'), 'TrainingPage'),
  ],
}
