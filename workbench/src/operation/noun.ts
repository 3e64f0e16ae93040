import { behind, lightScreen, type Noun } from '#shell/noun.ts'

export const operation: Noun = {
  name: 'operation',
  needs: ['operation.watch'],
  ways: [{ to: '/system', word: 'title' }],
  routes: [
    behind(
      ['operation.watch'],
      lightScreen('system', () => import('./system-page.tsx'), 'SystemPage'),
    ),
  ],
}
