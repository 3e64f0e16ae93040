import { behind, lightScreen, type Noun, screen } from '#shell/noun.ts'

export const keys: Noun = {
  name: 'keys',
  needs: ['key.manage'],
  ways: [{ to: '/keys', word: 'title' }],
  routes: [
    behind(
      ['key.manage'],
      lightScreen('keys', () => import('./keys-page.tsx'), 'KeysPage', [
        screen(':id', () => import('./key-record.tsx'), 'KeyRecord'),
      ]),
    ),
  ],
}
