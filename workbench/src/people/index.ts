import { TeamOutlined } from '@ant-design/icons'
import { behind, type Noun, screen } from '#shell/noun.ts'

export { RecentActs } from './acts/recent-acts.tsx'

export const people: Noun = {
  name: 'people',
  entry: { to: '/people', icon: TeamOutlined },
  needs: ['person.read'],
  routes: [
    screen('people', () => import('./people-page.tsx'), 'PeoplePage', [
      screen(':id', () => import('./person-record.tsx'), 'PersonRecord'),
    ]),
    behind(
      ['person.manage'],
      screen('acts', () => import('./acts/acts-page.tsx'), 'ActsPage'),
    ),
  ],
  finds: { person: ({ id }) => `/people/${id}` },
}
