import { TeamOutlined } from '#kit/icons/places.ts'
import { behind, lightScreen, type Noun, screen } from '#shell/noun.ts'

export const people: Noun = {
  name: 'people',
  entry: { to: '/people', icon: TeamOutlined },
  needs: ['person.read'],
  ways: [{ to: '/acts', word: 'acts.title', needs: ['person.manage'] }],
  routes: [
    lightScreen('people', () => import('./people-page.tsx'), 'PeoplePage', [
      screen(':id', () => import('./person-record.tsx'), 'PersonRecord'),
    ]),
    behind(
      ['person.manage'],
      lightScreen('acts', () => import('./acts/acts-page.tsx'), 'ActsPage'),
    ),
  ],
  finds: { person: ({ id }) => `/people/${id}` },
}
