import { TeamOutlined } from '@ant-design/icons'
import { api } from '#api/api.ts'
import { behind, type Noun, screen } from '#shell/noun.ts'

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
  async find(search) {
    const { items } = await api('GET /api/people', { query: { search, limit: 6 } })
    return items.map((one) => ({ to: `/people/${one.id}`, title: one.name, note: one.organizationName }))
  },
}
