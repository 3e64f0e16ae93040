import { behind, type Noun, screen } from '#shell/noun.ts'

export const sites: Noun = {
  name: 'sites',
  needs: ['figure.read'],
  ways: [{ to: '/figures/public', word: 'title', needs: ['published-figure.publish'] }],
  routes: [
    behind(
      ['published-figure.publish'],
      screen('figures/public', () => import('./public-figures-page.tsx'), 'PublicFiguresPage'),
    ),
  ],
}
