import { HomeOutlined } from '#kit/icons/places.ts'
import { behind, lightScreen, type Noun } from '#shell/noun.ts'

export const home: Noun = {
  name: 'home',
  entry: { to: '/', icon: HomeOutlined, todo: ['returned', 'drafts', 'contradictions'] },
  routes: [
    lightScreen('', () => import('./home-page.tsx'), 'HomePage'),
    behind(
      ['organization.manage'],
      lightScreen('first-steps', () => import('./first-steps-page.tsx'), 'FirstStepsPage'),
    ),
  ],
}
