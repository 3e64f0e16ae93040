import { ApartmentOutlined } from '@ant-design/icons'
import { api } from '#api/api.ts'
import { type Noun, screen } from '#shell/noun.ts'

export const organizations: Noun = {
  name: 'organizations',
  entry: { to: '/organizations', icon: ApartmentOutlined },
  routes: [
    screen('organizations', () => import('./organizations-page.tsx'), 'OrganizationsPage', [
      screen(':id', () => import('./organization-record.tsx'), 'OrganizationRecord'),
    ]),
  ],
  async find(search) {
    const { items } = await api('GET /api/organizations', { query: { search, limit: 6 } })
    return items.map((unit) => ({ to: `/organizations/${unit.id}`, title: unit.name, note: unit.shortName }))
  },
}
