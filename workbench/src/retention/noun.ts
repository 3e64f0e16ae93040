import { behind, lightScreen, type Noun, screen } from '#shell/noun.ts'

export const retention: Noun = {
  name: 'retention',
  needs: ['retention.read'],
  ways: [{ to: '/retention', word: 'title' }],
  routes: [
    behind(
      ['retention.read'],
      lightScreen('retention', () => import('./retention-page.tsx'), 'RetentionPage', [
        screen(':code', () => import('./retention-record.tsx'), 'RetentionRecord'),
      ]),
    ),
  ],
}
