import { lightPart, lightScreen, type Noun } from '#shell/noun.ts'

/** What is held and how fresh it is stands beside the figures: it has no place of its own in the rail. */
export const holdings: Noun = {
  name: 'holdings',
  needs: ['figure.read'],
  ways: [{ to: '/figures/holdings', word: 'title' }],
  routes: [
    lightScreen('figures/holdings', () => import('./holdings-page.tsx'), 'HoldingsPage'),
    lightScreen('figures/updates', () => import('./updates-page.tsx'), 'UpdatesPage'),
  ],
  sources: {
    'resource-day': {
      title: lightPart(() => import('./day-title.tsx'), 'DayTitle'),
      record: lightPart(() => import('./day-source.tsx'), 'DaySource'),
    },
  },
}
